"""What a meeting decided, what was answered, who does what, and what the young person says."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index
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
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "made_at"),)


class Outcome(StrEnum):
    """What came of one thing that was said."""

    YES = "yes"
    PARTLY = "partly"
    NOT_NOW = "not-now"
    NO = "no"


class Answer(Base):
    """What came of one shared item, and why; the last one that was not undone stands.

    An answer is never changed: a better one is a row of its own, so the young person can see both.
    """

    __tablename__ = "answer"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID]
    talked_about: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To tell the young person whether the meeting talked about it.",
            retention=Retention.WITH_REVIEW,
        )
    )
    outcome: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To tell the young person what came of it.",
            retention=Retention.WITH_REVIEW,
        )
    )
    reason_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person why.",
        retention=Retention.WITH_REVIEW,
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "review_id", "made_at"),)


class Action(Base):
    """Who does what by which day; it belongs to an item that was said, or to a decision.

    `who_id` is somebody with an account, None for anybody else; `who_sealed` is their name as it
    was. What was said of it since stands in `ActionWord`.
    """

    __tablename__ = "action"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID | None]
    decision_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision.id"))
    who_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    who_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.NAME,
        purpose="To say who does it.",
        retention=Retention.WITH_REVIEW,
    )
    what_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what somebody does for the young person.",
        retention=Retention.WITH_REVIEW,
    )
    by_when: Mapped[date] = mapped_column(Date)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index(None, "young_person_id", "review_id", "made_at"),
        # An officer's desk counts the late ones of everybody; it reads this and no row.
        Index(None, "young_person_id", "by_when", "undone_at", "id"),
        CheckConstraint("(item_id IS NULL) != (decision_id IS NULL)", name="of_one_thing"),
    )


class Says(StrEnum):
    """What somebody says of an action; only HAPPENED and DONE make it done.

    ENDED: the IRO says that it is no longer needed, and why.
    """

    TELLS_DONE = "tells-done"
    HAPPENED = "happened"
    NOT_HAPPENED = "not-happened"
    DONE = "done"
    NOT_DONE = "not-done"
    ENDED = "ended"


class ActionWord(Base):
    """One thing said of an action: by who does it, by the young person, or by the IRO."""

    __tablename__ = "action_word"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    action_id: Mapped[UUID] = mapped_column(ForeignKey("action.id"), index=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    says: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To say whether what was promised has happened.",
            retention=Retention.WITH_REVIEW,
        )
    )
    note_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say what was done, or why it was not.",
        retention=Retention.WITH_REVIEW,
    )
    said_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "said_at"),)


class Asks(StrEnum):
    """What the young person says back to an answer."""

    NOT_MEANT = "not-meant"
    ASK = "ask"


class Reply(Base):
    """What the young person says back; the next answer to the same item answers it."""

    __tablename__ = "reply"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID]
    asks: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To tell the IRO that the young person wants more of an answer.",
            retention=Retention.WITH_REVIEW,
        )
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the IRO what the young person wants to know, or meant.",
        retention=Retention.WITH_REVIEW,
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "young_person_id", "review_id", "made_at"),)


class RecordOfReview(Base):
    """The record of a review; once it is closed nothing in it changes."""

    __tablename__ = "record_of_review"

    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    closed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
