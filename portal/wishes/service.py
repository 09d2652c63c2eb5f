"""Writing a wish."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.service import Whose, Written, save_draft
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
    written = Written(words.as_json(), audience, readers, {"kind": kind})
    return save_draft(session, Wish, whose, wish_id, revision, written)
