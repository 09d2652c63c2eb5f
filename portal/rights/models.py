"""What a young person knows and asks of their rights, and what was talked through with them."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Asked(StrEnum):
    QUESTION = "question"
    MORE = "more"


class RightTalkedThrough(Base):
    """On that day an IRO went through a right with a young person; `right` is a page's slug.

    A right can be talked through on several days, on each once. One noted by mistake is deleted:
    the audit keeps both acts.
    """

    __tablename__ = "right_talked_through"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    right: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To see that every young person is made aware of every right.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    on: Mapped[date] = mapped_column(
        Date,
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say when a right was last talked through.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who talked a right through.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    noted_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "right", "on", unique=True),)


class KnownRight(Base):
    """A right that a young person marked "I know this"; no adult's page reads this table.

    `id` is a hash under their own key, so that no row says which right it is.
    """

    __tablename__ = "known_right"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    known_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id"),)


class RightQuestion(Base):
    """What a young person asks their IRO of a right; `asks` says whether words are needed."""

    __tablename__ = "right_question"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    right: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To say which right a question is about.",
            retention=Retention.UNTIL_REMOVED,
        )
    )
    asks: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To say whether it is a question, or a wish to be told more.",
            retention=Retention.UNTIL_REMOVED,
        )
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the IRO answer what the young person asks of a right.",
        retention=Retention.UNTIL_REMOVED,
    )
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "taken_back_at"),)


class RightAnswer(Base):
    """What the IRO answers, in plain English; the last one of a question stands."""

    __tablename__ = "right_answer"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    question_id: Mapped[UUID] = mapped_column(ForeignKey("right_question.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To answer a young person's question about a right.",
        retention=Retention.WITH_ACCOUNT,
    )
    made_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who answered.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
