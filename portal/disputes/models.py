"""Disputes about the care of a young person, and what was done about each."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class DisputeState(StrEnum):
    INFORMAL = "informal"
    FORMAL = "formal"
    RESOLVED = "resolved"
    CLOSED = "closed"


class StepKind(StrEnum):
    """What was done; the first step of a dispute is OPENED and nothing follows the last two."""

    OPENED = "opened"
    SPOKE = "spoke"
    FORMAL = "formal"
    CAFCASS = "cafcass"
    ANSWERED = "answered"
    NOTE = "note"
    RESOLVED = "resolved"
    CLOSED = "closed"


class Dispute(Base):
    """One thing an IRO is not happy with; its days are copied from its steps, for lists."""

    __tablename__ = "dispute"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str]
    about_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what the IRO is not happy with.",
        retention=Retention.WITH_ACCOUNT,
    )
    opened_on: Mapped[date] = mapped_column(Date)
    formal_on: Mapped[date | None] = mapped_column(Date)
    cafcass_on: Mapped[date | None] = mapped_column(Date)
    ended_on: Mapped[date | None] = mapped_column(Date)
    answer_by: Mapped[date | None] = mapped_column(Date)
    opened_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who opened the dispute.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )


class DisputeStep(Base):
    """What was done on a day, to whom; `told_sealed` is what the young person reads of it."""

    __tablename__ = "dispute_step"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    dispute_id: Mapped[UUID] = mapped_column(ForeignKey("dispute.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    happened_on: Mapped[date] = mapped_column(Date)
    to_whom_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.NAME,
        purpose="To say whom the IRO turned to.",
        retention=Retention.WITH_ACCOUNT,
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what was asked for, answered or agreed.",
        retention=Retention.WITH_ACCOUNT,
    )
    told_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person in plain words what their IRO does for them.",
        retention=Retention.WITH_ACCOUNT,
    )
    answer_by: Mapped[date | None] = mapped_column(Date)
    logged_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who wrote the step down.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    logged_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "logged_at"),)
