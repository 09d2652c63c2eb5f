"""What was done by its date, and what the young person chooses between 18 and 19."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class DutyDone(Base):
    """The day on which a duty was done, as the IRO wrote it down; `duty` is a code of `Duty`."""

    __tablename__ = "duty_done"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    duty: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say what was done in time.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    done_on: Mapped[date] = mapped_column(Date)
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

    __table_args__ = (Index(None, "young_person_id", "duty", "done_on"),)


class FurtherReview(Base):
    """Whether somebody of 18 wants one more review; they can change their mind until 19."""

    __tablename__ = "further_review"

    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    wanted: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To tell the IRO whether the young person wants one more review.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    chosen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revision: Mapped[int]
