"""The letter while it is written, and each version of it that was sent."""

from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class LetterDraft(Base):
    """What the IRO has written so far; `contents_sealed` is `LetterContents.as_json()`.

    `revision` counts from 1: two people never overwrite each other.
    """

    __tablename__ = "letter_draft"

    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"), primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    revision: Mapped[int]
    contents_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the IRO write the letter before it is sent.",
        retention=Retention.WITH_REVIEW,
    )
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Letter(Base):
    """One version that was sent; it never changes, a better one is the next `version`."""

    __tablename__ = "letter"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int]
    contents_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell the young person in a letter what came of their review.",
        retention=Retention.WITH_REVIEW,
    )
    sent_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who wrote to the young person.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("review_id", "version"),
        Index(None, "young_person_id", "review_id"),
    )


class LetterTranslation(Base):
    """A sent letter in another language by a computer; `sections_sealed` is JSON, by section."""

    __tablename__ = "letter_translation"

    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    language: Mapped[str] = mapped_column(
        primary_key=True,
        info=personal(
            klass=DataClass.LANGUAGE,
            purpose="To show the letter in the language the young person asked for.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    sections_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the young person read the letter in their language.",
        retention=Retention.WITH_REVIEW,
    )
    engine: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say which program translated the letter.",
            retention=Retention.WITH_REVIEW,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SentLetterChanged(Exception):
    """A letter that was sent is kept as it was read."""


@event.listens_for(Letter, "before_update")
def _keep_what_was_sent(_mapper: Any, _connection: Any, _letter: Letter) -> NoReturn:
    raise SentLetterChanged
