"""Young people and assignments."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class YoungPerson(Base):
    """What the timetable needs of a young person, and no more: no address, no school, no story."""

    __tablename__ = "young_person"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    looked_after_since: Mapped[date] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.MEETING,
            purpose="To work out when reviews are due (reg 33).",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    # The last day; none: it goes on, to the 18th birthday at the latest.
    looked_after_until: Mapped[date | None] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.MEETING,
            purpose="To ask for no review after it, and to count who was looked after in a year.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    born_on_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.DATE_OF_BIRTH,
        purpose="To work out when pathway planning and adulthood come.",
        retention=Retention.WITH_ACCOUNT,
    )
    # In clear because each query of an adult asks it (docs/decisions/0011); none: not kept yet.
    adults_until: Mapped[date | None] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.DATE_OF_BIRTH,
            purpose="To end what adults see on the day before the 19th birthday.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )


class EarlierCare(Base):
    """A time in care of somebody who came back since; both days are in it."""

    __tablename__ = "earlier_care"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[date] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.MEETING,
            purpose="To count who was looked after in a year.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    until: Mapped[date] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.MEETING,
            purpose="To count who was looked after in a year.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )


class Assignment(Base):
    """An adult's job with a young person, from a day to a day (none: it goes on)."""

    __tablename__ = "assignment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    adult_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    job: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ASSIGNMENT,
            purpose="To say who may see what of whom, and why.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    starts_on: Mapped[date] = mapped_column(Date)
    ends_on: Mapped[date | None] = mapped_column(Date)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index(None, "young_person_id", "starts_on"),
        Index(None, "adult_id", "job", "starts_on"),
    )
