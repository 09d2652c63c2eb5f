"""The shape of a draft. No page of an adult queries a table that has it."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Constraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Step(StrEnum):
    """The steps of getting ready, by the last part of their address."""

    AGENDA = "agenda"
    FEELINGS = "feelings"
    WISHES = "wishes"
    ACHIEVEMENTS = "achievements"
    TAKING_PART = "taking-part"
    SKILLS = "skills"


class StepState(StrEnum):
    """`done` is the young person's word; a step that has no mark is not started."""

    STARTED = "started"
    DONE = "done"


class Draft:
    """One item; `words_sealed` is JSON, `readers` the ids of the people chosen."""

    step: ClassVar[Step]

    id: Mapped[UUID] = mapped_column(primary_key=True)
    audience: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To show an item to those the young person chose and to nobody else.",
            retention=Retention.UNTIL_REMOVED,
        )
    )
    readers: Mapped[list[str]] = mapped_column(
        JSON,
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To show an item to those the young person chose and to nobody else.",
            retention=Retention.UNTIL_REMOVED,
        ),
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To keep what the young person wrote for their review.",
        retention=Retention.UNTIL_REMOVED,
    )
    revision: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @declared_attr
    @classmethod
    def young_person_id(cls) -> Mapped[UUID]:
        return mapped_column(ForeignKey("person.id"))

    @declared_attr
    @classmethod
    def review_id(cls) -> Mapped[UUID]:
        return mapped_column(ForeignKey("review.id"))

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Index | Constraint, ...]:
        return (Index(None, "young_person_id", "review_id"),)


class StepMark(Base):
    """How far a young person says they are with a step."""

    __tablename__ = "step_mark"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    step: Mapped[str]
    state: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To show the young person what they have done and what is left.",
            retention=Retention.WITH_REVIEW,
        )
    )

    __table_args__ = (UniqueConstraint("young_person_id", "review_id", "step"),)
