"""Health assessments that were held, and that are late."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class AssessmentKind(StrEnum):
    INITIAL = "initial"
    REVIEW = "review"


class HealthAssessment(Base):
    """What somebody wrote down of one assessment; the last of an assessment stands.

    `due_on` is the last day that was in time and `counted_from` the day it is counted from: both
    as they were then. No `held_on`: it is not held yet, and `delay` says why it is late.
    """

    __tablename__ = "health_assessment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    counted_from: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    held_on: Mapped[date | None] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.HEALTH,
            purpose="To say when the next health assessment is due.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    delay: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.HEALTH,
            purpose="To tell the health managers why assessments are late.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    note_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.HEALTH,
        purpose="To say more about why it is late.",
        retention=Retention.WITH_ACCOUNT,
    )
    copy_given: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.HEALTH,
            purpose="To say whether the young person was given a copy.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    recorded_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who wrote it down.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "recorded_at"),)
