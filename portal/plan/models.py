"""The plan of a young person, area by area, and the template that it is made from."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class PlanTemplate(Base):
    """One version of the areas and their prompts: a change is a new one, and none is taken away.

    `areas` are in order, each with code, title, prompt (None: as shipped), icon, shown.
    """

    __tablename__ = "plan_template"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    areas: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PlanEntry(Base):
    """One area as it was saved once; the highest revision stands, the others are kept.

    `words_sealed` is JSON with `want`, `doing`, `who`; `template` the version it was asked by.
    """

    __tablename__ = "plan_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    area: Mapped[str]
    revision: Mapped[int]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person what the plan for them is, and who does it.",
        retention=Retention.WITH_ACCOUNT,
    )
    by_when: Mapped[date | None] = mapped_column(Date)
    state: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To tell the young person whether the plan is on track.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    template: Mapped[int]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("young_person_id", "area", "revision"),)


class OwnArea(Base):
    """How one plan differs from the template: an area hidden, or one that only it has.

    One that only it has is named by its own id; `title_sealed` is None for one of the template.
    """

    __tablename__ = "plan_own_area"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    area: Mapped[str]
    shown: Mapped[bool]
    icon: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To show an area that is made for one young person.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    title_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To name an area that is made for one young person.",
        retention=Retention.WITH_ACCOUNT,
    )
    prompt_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what belongs to an area that is made for one young person.",
        retention=Retention.WITH_ACCOUNT,
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("young_person_id", "area"),)


class PlanWord(Base):
    """What the young person says of one area: for their IRO; `of_revision` is what they read."""

    __tablename__ = "plan_word"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    area: Mapped[str]
    says: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To tell the IRO whether the young person finds the plan right.",
            retention=Retention.UNTIL_REPLACED,
        )
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the IRO in the young person's own words what they think of the plan.",
        retention=Retention.UNTIL_REPLACED,
    )
    revision: Mapped[int]
    of_revision: Mapped[int]
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("young_person_id", "area"),)


class PlanLink(Base):
    """An action or a decision that stands on the card of an area; nothing of it is copied."""

    __tablename__ = "plan_link"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    action_id: Mapped[UUID | None] = mapped_column(ForeignKey("action.id"), unique=True)
    decision_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision.id"), unique=True)
    area: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        CheckConstraint("(action_id IS NULL) != (decision_id IS NULL)", name="of_one_thing"),
    )


class AreaLookedAt(Base):
    """Whether a review looked at an area of the plan, and a note for the record."""

    __tablename__ = "area_looked_at"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    area: Mapped[str]
    looked_at: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say which areas of the plan the review looked at (reg 33).",
            retention=Retention.WITH_REVIEW,
        )
    )
    note_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say for the record what was looked at, or why it was not.",
        retention=Retention.WITH_REVIEW,
    )
    revision: Mapped[int]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("review_id", "area"),
        Index(None, "young_person_id", "made_at"),
    )
