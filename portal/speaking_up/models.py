"""What a young person spoke up about, and what was said about it since."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, false
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class GoesTo(StrEnum):
    """Whose it is to answer; nobody else reads its words."""

    IRO = "iro"
    MANAGER = "manager"
    BOTH = "both"
    ADVOCATE = "advocate"


class MatterState(StrEnum):
    """ANSWERED: it is for the young person to say whether that settles it."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SETTLED = "settled"


class Says(StrEnum):
    """The first three are an adult's to say, the other two the young person's."""

    TAKEN_UP = "taken-up"
    LONGER = "longer"
    ANSWERED = "answered"
    SETTLED = "settled"
    FURTHER = "further"


class Matter(Base):
    """One thing that somebody spoke up about; how it stands is copied here, for lists.

    `kind` is a code of `speaking_up.kinds`. `about_id` is whom it is about: it never goes to
    them, nor to those of `MatterAbout`. `is_unnamed`: whoever gets it is not told whose it is.
    `item_id` is the thing of a review whose answer it is about, None where it is free.
    """

    __tablename__ = "matter"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    goes_to: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To show it to whom the young person chose, and to nobody else.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    about_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To keep it from whom it is about.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    is_unnamed: Mapped[bool] = mapped_column(
        default=False,
        server_default=false(),
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To keep the name from whom it goes to.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    review_id: Mapped[UUID | None] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID | None]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what the young person asks for, or what is wrong.",
        retention=Retention.WITH_ACCOUNT,
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str]
    stage: Mapped[int]
    since: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    is_longer: Mapped[bool]
    settled_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (Index(None, "state", "due_on"),)


class MatterAbout(Base):
    """Somebody whom a report is about: it never goes to them, whatever they become later."""

    __tablename__ = "matter_about"

    matter_id: Mapped[UUID] = mapped_column(ForeignKey("matter.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        primary_key=True,
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To keep it from whom it is about.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class MatterStep(Base):
    """One thing said since; an adult's words are plain English for the young person."""

    __tablename__ = "matter_step"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    matter_id: Mapped[UUID] = mapped_column(ForeignKey("matter.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    says: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say what was done about it.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    stage: Mapped[int]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To answer the young person, or to say why it goes further.",
        retention=Retention.WITH_ACCOUNT,
    )
    due_on: Mapped[date | None] = mapped_column(Date)
    said_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who answered.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "said_at"),)
