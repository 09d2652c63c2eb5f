"""Polls: what is asked, how often each answer was picked, and who has voted already."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Date, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class PollState(StrEnum):
    """Of each language by itself, and of a poll as a whole: see `words.whole_state`.

    SENT: somebody checks it now. HIDDEN: it was open, and what held it was taken down.
    """

    DRAFT = "draft"
    SENT = "sent"
    OPEN = "open"
    HIDDEN = "hidden"


class Poll(Base):
    """One question; `words` holds it by language, as `polls.words` writes it.

    What is no draft is never changed again. `at_end`: results show when it has ended, else after
    voting.
    """

    __tablename__ = "poll"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    words: Mapped[dict[str, Any]] = mapped_column(JSON)
    at_end: Mapped[bool]
    ends_on: Mapped[date] = mapped_column(Date)
    state: Mapped[str]
    revision: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PollHand(Base):
    """Somebody who wrote in a poll: they never publish a text that holds it."""

    __tablename__ = "poll_hand"

    poll_id: Mapped[UUID] = mapped_column(ForeignKey("poll.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        primary_key=True,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To see that nobody publishes what they wrote.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )


class PollTally(Base):
    """How often each answer was picked, sealed with a key that only this poll has.

    The seal is always as long, and each vote seals all counts anew: neither the file, nor its
    write-ahead log, nor a backup says which of them has grown.
    """

    __tablename__ = "poll_tally"

    poll_id: Mapped[UUID] = mapped_column(ForeignKey("poll.id"), primary_key=True)
    counts_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.CHOICE,
        purpose="To count how often each answer was picked, and by nobody in particular.",
        retention=Retention.UNTIL_REMOVED,
    )


class PollVoter(Base):
    """Somebody has voted: `mark` is a hash of them under the poll's own key.

    No time, no number and, as the table has no row ids, no order of coming: the marks are the
    order. Rows go when the poll has ended.
    """

    __tablename__ = "poll_voter"

    poll_id: Mapped[UUID] = mapped_column(ForeignKey("poll.id"), primary_key=True)
    mark: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        primary_key=True,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To count one vote each.",
            retention=Retention.UNTIL_USED,
        ),
    )

    __table_args__ = ({"sqlite_with_rowid": False},)
