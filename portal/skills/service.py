"""Saving what I say of an area of skills, with its photo first; and what I work on now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.choices.skills_said import ANSWERS, ASKED, GOALS, NOW
from portal.drafts.service import AnyWhose, Written, save_draft
from portal.drafts.words import NO_WORDS, Words
from portal.photo_drafts.service import NewPhoto, keep_with_draft
from portal.skills.models import SkillDraft


@dataclass(frozen=True, slots=True)
class SaidOfArea:
    """Answers by skill; `asked` are the texts of those skills that are the authority's own."""

    answers: Mapping[str, str]
    asked: Mapping[str, str]
    words: Words
    audience: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkingOn:
    """Each goal has `skill`, `with` and `by`; the last two may be empty."""

    goals: Sequence[Mapping[str, str]]
    asked: Mapping[str, str]
    audience: str
    readers: tuple[str, ...]


def skill_draft_id(whose: AnyWhose, area: str) -> UUID:
    """There is one draft for a young person, a review (or none) and an area, so its id follows."""
    of = whose.review_id or whose.young_person_id
    return uuid5(of, f"{whose.young_person_id}/skills/{area}")


def keep_area(
    session: Session,
    whose: AnyWhose,
    area: str,
    revision: int,
    said: SaidOfArea,
    photo: NewPhoto | UUID | None = None,
) -> SkillDraft:
    """Save an area with a new photo, with the one it has (its id), or with none.

    Raises as `keep_with_draft` and `save_draft` do. Nothing is changed by any of them.
    """
    draft_id = skill_draft_id(whose, area)
    photo_id = keep_with_draft(session, SkillDraft, whose, draft_id, revision, photo)
    words = {ANSWERS: dict(said.answers), ASKED: dict(said.asked), **said.words.as_json()}
    plain = {"area": area, "photo_id": photo_id}
    written = Written(words, said.audience, said.readers, plain)
    return save_draft(session, SkillDraft, whose, draft_id, revision, written)


def keep_goals(session: Session, whose: AnyWhose, revision: int, on: WorkingOn) -> SkillDraft:
    """Save what I work on now. Raises DraftClash and NothingHere as `save_draft` does."""
    words: dict[str, Any] = {GOALS: [dict(goal) for goal in on.goals], ASKED: dict(on.asked)}
    plain = {"area": NOW, "photo_id": None}
    written = Written({**words, **NO_WORDS.as_json()}, on.audience, on.readers, plain)
    return save_draft(session, SkillDraft, whose, skill_draft_id(whose, NOW), revision, written)
