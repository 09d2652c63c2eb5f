"""Contacts, alerts, and what the young person says of them; a correction is a row of its own."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class ContactEntry(Base):
    """One contact or visit as it was saved once: the highest revision stands, the others are kept.

    `who_id` is whoever was in touch, `made_by` who wrote it down. `seen` is None for a message.
    `review_id` is set where it was the IRO's talk in private before that review. One that is
    `taken_back` was written by mistake.
    """

    __tablename__ = "contact_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    contact_id: Mapped[UUID]
    revision: Mapped[int]
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    who_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who was in touch with the young person.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    happened_at: Mapped[datetime] = mapped_column(
        UtcDateTime,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say when somebody was in touch with the young person.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    how: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say how somebody was in touch with the young person.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    seen: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say whether the young person was seen alone.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    interpreter: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say whether the young person had an interpreter.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("review.id"), index=True)
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what it was about.",
        retention=Retention.WITH_ACCOUNT,
    )
    taken_back: Mapped[bool]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("contact_id", "revision"),
        Index(None, "young_person_id", "happened_at"),
        Index(None, "made_at"),
    )


class AlertEntry(Base):
    """One alert as it was saved once: the highest revision stands, the others are kept.

    The young person reads an alert as adults do. Only while `kept_back_sealed` says why that would
    put somebody in danger do they not see it, nor that it is there: that there is something
    they may not read could endanger them just as much when another person holds their phone.
    """

    __tablename__ = "alert_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    alert_id: Mapped[UUID]
    revision: Mapped[int]
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    since: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what the people round the young person have to know.",
        retention=Retention.WITH_ACCOUNT,
    )
    kept_back_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say why the young person cannot be shown this yet.",
        retention=Retention.WITH_ACCOUNT,
    )
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_why_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say why the alert is over.",
        retention=Retention.WITH_ACCOUNT,
    )
    raised_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    raised_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("alert_id", "revision"),
        Index(None, "young_person_id", "made_at"),
        Index(None, "made_at"),
    )


class NotSo(Base):
    """The young person says: this is not how it was. `of_id` is a contact's or an alert's id."""

    __tablename__ = "contact_not_so"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    of_id: Mapped[UUID]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the IRO, and the file, how it was.",
        retention=Retention.UNTIL_REMOVED,
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "of_id"), Index(None, "made_at"))
