"""Writing a wish."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.service import Whose, Written, carried_draft_id, in_this_review, save_draft
from portal.drafts.words import Words
from portal.wishes.models import Wish


def write_wish(
    session: Session,
    whose: Whose,
    wish_id: UUID,
    revision: int,
    *,
    kind: str,
    words: Words,
    audience: str,
    readers: tuple[str, ...],
) -> Wish:
    """Save a wish. Raises DraftClash and NothingHere as `save_draft` does."""
    now_id = carried_draft_id(whose, wish_id)
    here = in_this_review(session, Wish, whose, wish_id, revision, now_id)
    written = Written(words.as_json(), audience, readers, {"kind": kind})
    return save_draft(session, Wish, whose, here.id, here.revision, written, here.first)
