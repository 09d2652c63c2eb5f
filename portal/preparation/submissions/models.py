"""Submissions, and what was taken back."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Submission(Base):
    """One version, never changed; `content_sealed` is a JSON list of `FrozenItem.as_json()`.

    Items that are only for their writer are not in it. `prepared_since` is the day in London on
    which the first of what was shared up to this version was begun; None: not known.
    """

    __tablename__ = "submission"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    version: Mapped[int]
    shared_at: Mapped[datetime] = mapped_column(UtcDateTime)
    language: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.LANGUAGE,
            purpose="To say in which language the young person got ready.",
            retention=Retention.WITH_REVIEW,
        )
    )
    prepared_since: Mapped[date | None] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say how many days before the review getting ready began.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    content_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To keep what the young person shared for their review, as they shared it.",
        retention=Retention.WITH_REVIEW,
    )

    __table_args__ = (
        UniqueConstraint("review_id", "version"),
        Index(None, "young_person_id"),
    )


class Counts(StrEnum):
    """What the yearly figures count of what was shared."""

    AGENDA = "agenda"
    INTERPRETER = "interpreter"
    SKILLS = "skills"


class CountedItem(Base):
    """That something the IRO may read of a version is of a kind of `Counts`.

    No word of it, so that a year can be counted without opening what anybody wrote.
    """

    __tablename__ = "counted_item"

    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submission.id"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    language: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.LANGUAGE,
            purpose="To count in which languages interpreters are wanted.",
            retention=Retention.WITH_REVIEW,
        )
    )


class Withdrawal(Base):
    """An item is shown to no adult in any version up to `through_version`.

    What is shared again later stands in a later version, so old words never come back.
    """

    __tablename__ = "withdrawal"

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    through_version: Mapped[int]
    withdrawn_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id"),)
