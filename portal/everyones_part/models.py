"""A part that somebody writes for a review, save by save, and the one-use link to it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class PartState(StrEnum):
    """What is kept is its writer's; what is handed in is in the papers of the review."""

    KEPT = "kept"
    HANDED_IN = "handed-in"


class PartLink(Base):
    """A way in for one who cannot sign in: one review, one writer, one use (130 random bits)."""

    __tablename__ = "part_link"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        unique=True,
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a link again (SHA-256 of 130 random bits).",
            retention=Retention.UNTIL_USED,
        ),
    )
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    writer_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ASSIGNMENT,
            purpose="To say whose part a link lets be written.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    made_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who gave a way in to somebody.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    replaced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "review_id", "writer_id"),)


class PartVersion(Base):
    """One save of a part; the saves before it are kept. `words_sealed` is `PartWords.as_json()`.

    `talk_first`: the IRO alone reads it until they have talked with the young person
    (`talked_at`). `job` is what the writer was to them when they wrote.
    """

    __tablename__ = "part_version"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    writer_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who wrote a part for the review.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    job: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ASSIGNMENT,
            purpose="To say what the writer was to the young person.",
            retention=Retention.WITH_REVIEW,
        )
    )
    revision: Mapped[int]
    state: Mapped[str]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To bring to the review what each person round the young person knows.",
        retention=Retention.WITH_REVIEW,
    )
    talk_first: Mapped[bool] = mapped_column(
        info=personal(
            klass=DataClass.CHOICE,
            purpose="To let the IRO talk with the young person before they read a part.",
            retention=Retention.WITH_REVIEW,
        )
    )
    talked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    link_id: Mapped[UUID | None] = mapped_column(ForeignKey("part_link.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("review_id", "writer_id", "revision"),
        Index(None, "young_person_id", "review_id"),
    )


class PartTranslation(Base):
    """A part in another language by a computer; `answers_sealed` is JSON, by question."""

    __tablename__ = "part_translation"

    part_id: Mapped[UUID] = mapped_column(ForeignKey("part_version.id"), primary_key=True)
    language: Mapped[str] = mapped_column(
        primary_key=True,
        info=personal(
            klass=DataClass.LANGUAGE,
            purpose="To show a part in the language the young person asked for.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    answers_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To let the young person read in their language what others wrote of them.",
        retention=Retention.WITH_REVIEW,
    )
    engine: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say which program translated the part.",
            retention=Retention.WITH_REVIEW,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
