"""Cards, and what happens between opening one and having a PIN."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class CardKind(StrEnum):
    """What a card opens: a new PIN or passphrase; or, in a demo only, a session at once."""

    ENROL = "enrol"
    SESSION = "session"


class Card(Base):
    """A printed card: dead until a worker activates it, then open for minutes, once, 10 tries."""

    __tablename__ = "card"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    token_hash: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        unique=True,
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a card by its QR code (SHA-256 of 192 random bits).",
            retention=Retention.UNTIL_USED,
        ),
    )
    code_mac: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a card by its typed code (keyed hash of 50 random bits).",
            retention=Retention.UNTIL_USED,
        ),
    )
    made_by: Mapped[UUID | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who made a way into an account.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    activated_by: Mapped[UUID | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say who stood beside somebody who got a new way in.",
            retention=Retention.WITH_ACCOUNT,
        )
    )
    activated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opens_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)


class StrayTries(Base):
    """How many tries met no open card, since the beginning: one row."""

    __tablename__ = "stray_tries"

    id: Mapped[int] = mapped_column(primary_key=True)
    tries: Mapped[int]


class Enrolment(Base):
    """Between a card and a PIN: the new secrets, sealed, until their owner has kept them."""

    __tablename__ = "enrolment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    card_id: Mapped[UUID | None] = mapped_column(ForeignKey("card.id"))
    gives: Mapped[str]
    secrets_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.CREDENTIAL,
        purpose="To show somebody their new PIN and key code, once.",
        retention=Retention.UNTIL_USED,
    )
    enrolled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
