"""Skills: what a young person says of an area, in one review or between two."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base
from portal.drafts.models import Draft, Step


class SkillDraft(Draft, Base):
    """One area in one review, or in none where none was ahead (`review_id` is None).

    `area` is a code of `portal.choices.skills_said.FACES`.

    The answers by skill, or the goals, are sealed with the words, beside the texts of skills that
    are the authority's own, as they were read: a change of the list changes nothing said before.
    """

    __tablename__ = "skill_draft"
    step: ClassVar[Step] = Step.SKILLS

    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("review.id"))  # type: ignore[assignment]
    area: Mapped[str]
    photo_id: Mapped[UUID | None] = mapped_column(ForeignKey("photo.id"))
