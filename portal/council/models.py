"""What the council writes, each language by itself, in versions that two people make public.

Words are sealed with a key of the council's own, which is no person's: what a check took out of a
text stays in its older versions, and no young person's erasure may take a page with it.
"""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column

COUNCIL = UUID("6f0cfb8e-8a0e-4f6f-9d6e-4b7c1d0f2a55")


class PieceKind(StrEnum):
    POST = "post"
    PAGE = "page"
    EVENT = "event"
    MEMBER = "member"
    PLEDGE = "pledge"
    SAID = "said"


class VersionState(StrEnum):
    """OLDER: something newer was published, or was begun before anybody had looked."""

    DRAFT = "draft"
    SENT = "sent"
    CHANGES_ASKED = "changes-asked"
    PUBLISHED = "published"
    UNPUBLISHED = "unpublished"
    OLDER = "older"


class Piece(Base):
    """One thing in all its languages. Who may read it never changes: public, or young people."""

    __tablename__ = "council_piece"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    is_public: Mapped[bool]
    made_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To know whom to ask about a page of the council.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "kind", "made_at"),)


class PieceText(Base):
    """A piece in one language; its row is locked while one of its versions moves."""

    __tablename__ = "council_text"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    piece_id: Mapped[UUID] = mapped_column(ForeignKey("council_piece.id"))
    tag: Mapped[str]

    __table_args__ = (Index(None, "piece_id", "tag", unique=True),)


class PieceVersion(Base):
    """What was written: frozen once it is sent. `words_sealed` holds the blocks as JSON.

    `revision` counts the saves. `happens_at` is of the event in it, for lists in order of time.
    `due_on` is the promise made when it was sent. `decided_*` is the publisher's yes or no.
    """

    __tablename__ = "council_version"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    text_id: Mapped[UUID] = mapped_column(ForeignKey("council_text.id"))
    number: Mapped[int]
    state: Mapped[str]
    revision: Mapped[int]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To publish what young people of the council write, once somebody has checked it.",
        retention=Retention.UNTIL_REMOVED,
    )
    happens_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To see that nobody publishes alone.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    due_on: Mapped[date | None] = mapped_column(Date)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To know who checked what the council publishes.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )

    __table_args__ = (
        Index(None, "text_id", "number", unique=True),
        Index(None, "state", "decided_at"),
        Index(None, "state", "happens_at"),
        CheckConstraint("decided_by <> sent_by", name="two_people"),
    )


class Hand(Base):
    """Somebody who wrote in a version, or in one it was made from: they never publish it."""

    __tablename__ = "council_hand"

    version_id: Mapped[UUID] = mapped_column(ForeignKey("council_version.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        primary_key=True,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To see that nobody publishes what they wrote.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )


class Comment(Base):
    """What a publisher asks to change in one block, and why; sealed with their own key."""

    __tablename__ = "council_comment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version_id: Mapped[UUID] = mapped_column(ForeignKey("council_version.id"), index=True)
    block_id: Mapped[UUID]
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To tell a young editor what to change, and why.",
        retention=Retention.WITH_ACCOUNT,
    )
    made_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who asked for a change.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CouncilFile(Base):
    """A photo or a sound of a piece, sealed in its store; `digest` tells a replay."""

    __tablename__ = "council_file"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    piece_id: Mapped[UUID] = mapped_column(ForeignKey("council_piece.id"), index=True)
    kind: Mapped[str]
    digest: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        info=personal(
            klass=DataClass.PHOTO,
            purpose="To know a photo or a recording that a phone sends twice.",
            retention=Retention.UNTIL_REMOVED,
        ),
    )
    added_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To know whom to ask about a photo, and to keep them to a few a day.",
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "added_by", "added_at"),)
