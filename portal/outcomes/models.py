"""What a meeting decided."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class DecisionState(StrEnum):
    """An open one whose day is past is late."""

    OPEN = "open"
    DONE = "done"


class Decision(Base):
    """One decision of a review, with its reason and who does what by which day."""

    __tablename__ = "decision"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person what was decided.",
        retention=Retention.WITH_REVIEW,
    )
    reason_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person why it was decided so.",
        retention=Retention.WITH_REVIEW,
    )
    who_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.NAME,
        purpose="To say who does what was decided.",
        retention=Retention.WITH_REVIEW,
    )
    by_when: Mapped[date | None] = mapped_column(Date)
    state: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say whether it was done.",
            retention=Retention.WITH_REVIEW,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "made_at"),)
