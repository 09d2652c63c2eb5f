"""Keeping something somebody is proud of: its photo first, then its words."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.achievements.models import Achievement
from portal.drafts.service import Whose, Written, carried_draft_id, in_this_review, save_draft
from portal.drafts.words import Words
from portal.photo_drafts.service import NewPhoto, keep_with_draft


def keep_achievement(
    session: Session,
    whose: Whose,
    achievement_id: UUID,
    revision: int,
    *,
    words: Words,
    happened_on: date | None,
    photo: NewPhoto | UUID | None,
    audience: str,
    readers: tuple[str, ...],
) -> Achievement:
    """Save an achievement with a new photo, with the one it has (its id), or with none.

    Raises as `keep_with_draft` and `save_draft` do. Nothing is changed by any of them.
    """
    now_id = carried_draft_id(whose, achievement_id)
    here = in_this_review(session, Achievement, whose, achievement_id, revision, now_id)
    photo_id = keep_with_draft(session, Achievement, whose, here.id, here.revision, photo)
    plain = {"photo_id": photo_id, "happened_on": happened_on}
    written = Written(words.as_json(), audience, readers, plain)
    return save_draft(session, Achievement, whose, here.id, here.revision, written, here.first)
