"""Saving one section of how somebody takes part; the others are left as they are."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.drafts.service import Whose, Written, save_draft, written_in
from portal.taking_part.models import TakingPart, section_id


def save_section(
    session: Session,
    whose: Whose,
    section: str,
    revision: int,
    *,
    words: dict[str, Any],
    answered: bool,
    audience: str,
    readers: tuple[str, ...],
) -> TakingPart:
    """Save the section; one that is `answered` no more is out of sight and is not shared.

    Raises DraftClash when this section was changed elsewhere since the form was drawn.
    """
    written = Written(words, audience, readers, {"section": section})
    draft_id = section_id(whose.review_id, whose.young_person_id, section)
    standing = session.get(TakingPart, draft_id)
    if standing is not None and not answered and _is_empty_already(standing, written):
        return standing
    draft = save_draft(session, TakingPart, whose, draft_id, revision, written)
    if not answered:
        unseen = update(TakingPart).where(TakingPart.id == draft_id)
        session.execute(unseen.values(removed_at=utc_now()))
    return draft


def _is_empty_already(standing: TakingPart, written: Written) -> bool:
    return standing.removed_at is not None and written_in(standing) == written
