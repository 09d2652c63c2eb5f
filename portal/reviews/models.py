"""The meeting: when, where, who chairs."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, sealed_column

MEETING_MINUTES = 40


class ReviewState(StrEnum):
    """A young person has one review ahead at a time; `starts_at` may still be open."""

    AHEAD = "ahead"
    HELD = "held"
    CANCELLED = "cancelled"


class Review(Base):
    """`number` counts from the first review; `minutes` is the length of the meeting."""

    __tablename__ = "review"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    number: Mapped[int]
    state: Mapped[str]
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    minutes: Mapped[int] = mapped_column(default=MEETING_MINUTES)
    place_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.MEETING,
        purpose="To say where the review is.",
        retention=Retention.WITH_REVIEW,
    )
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("young_person_id", "number"),
        Index(None, "young_person_id", "state", "starts_at"),
        Index(None, "state", "starts_at"),
    )
