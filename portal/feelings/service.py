"""Saying how I feel about an area of life."""

from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.drafts.service import Whose, Written, save_draft
from portal.drafts.words import Words
from portal.feelings.models import Feeling


def feeling_id(whose: Whose, area: str) -> UUID:
    """There is one feeling for a young person, a review and an area, so its id follows."""
    return uuid5(whose.review_id, f"{whose.young_person_id}/{area}")


def write_feeling(
    session: Session,
    whose: Whose,
    area: str,
    revision: int,
    *,
    feeling: str,
    words: Words,
    audience: str,
    readers: tuple[str, ...],
) -> Feeling:
    """Save a feeling. Raises DraftClash and NothingHere as `save_draft` does."""
    said = {"feeling": feeling, **words.as_json()}
    written = Written(said, audience, readers, {"area": area})
    return save_draft(session, Feeling, whose, feeling_id(whose, area), revision, written)
