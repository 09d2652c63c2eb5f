"""What the wall shows now, and what an officer notes while the meeting talks."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Presentation(Base):
    """One truth for every device in the room; each step makes the next `revision`.

    `slide` is a key of `portal.present.slides`, `position` its number when it came, `since` the
    time; `spent` holds the seconds of each slide that was left, by its key.
    """

    __tablename__ = "presentation"

    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    slide: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To show the same slide on every device in the room.",
            retention=Retention.UNTIL_REPLACED,
        )
    )
    position: Mapped[int]
    blank: Mapped[bool]
    dark: Mapped[bool]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    spent: Mapped[dict[str, int]] = mapped_column(JSON)
    revision: Mapped[int]


class LiveNote(Base):
    """What the IRO notes beside one thing in the meeting: a draft that is published to nobody."""

    __tablename__ = "live_note"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    item_id: Mapped[UUID]
    talked_about: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.MEETING,
            purpose="To begin the answer with whether the meeting talked about it.",
            retention=Retention.WITH_REVIEW,
        )
    )
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To begin the answer with what was said in the meeting.",
        retention=Retention.WITH_REVIEW,
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revision: Mapped[int]

    __table_args__ = (UniqueConstraint("review_id", "item_id"),)
