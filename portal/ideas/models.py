"""What a young person suggests to the council, and what the council says of it."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class IdeaState(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"
    DECIDED = "decided"
    DONE = "done"
    TAKEN_BACK = "taken-back"


class Says(StrEnum):
    """What the council can say of an idea; MILESTONE is a next step with its day."""

    ANSWERED = "answered"
    DECIDED = "decided"
    MILESTONE = "milestone"
    DONE = "done"


class Idea(Base):
    """`with_name`: whether the council sees whose it is. `due_on` is what was promised.

    `news_at`: when the council said what its young person has not opened yet.
    """

    __tablename__ = "idea"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    with_name: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To show the council a name only where the young person wants it.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the council read what a young person suggests, and answer it.",
        retention=Retention.WITH_ACCOUNT,
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str]
    due_on: Mapped[date] = mapped_column(Date)
    news_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "state", "made_at"),)


class IdeaStep(Base):
    """One thing that the council said of an idea, in plain English.

    `outcome` is a code of `portal.choices.outcomes`, with what was decided; `on` is the day of a
    next step.
    """

    __tablename__ = "idea_step"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    idea_id: Mapped[UUID] = mapped_column(ForeignKey("idea.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    says: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say what came of an idea.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    outcome: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say what was decided about an idea.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    on: Mapped[date | None] = mapped_column(Date)
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell a young person what the council does with their idea, and why.",
        retention=Retention.WITH_ACCOUNT,
    )
    said_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To know who answered for the council.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
