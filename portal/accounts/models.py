"""What a young person signs in with: a PIN, a key code, and the phones that remember them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class PinKind(StrEnum):
    PICTURES = "pictures"
    DIGITS = "digits"


class PicturePin(Base):
    """One PIN per young person; `recovered_at` says when a worker's card replaced an older one."""

    __tablename__ = "picture_pin"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[str]
    pin_hash: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a young person by their PIN (argon2id of a keyed hash).",
            retention=Retention.UNTIL_REPLACED,
        )
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    recovered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    helped_by: Mapped[UUID | None] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say which worker helped to make a new PIN.",
            retention=Retention.UNTIL_REPLACED,
        )
    )
    recovery_seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class KeyCode(Base):
    """The code that lets its owner try their PIN on any phone, with tries of its own."""

    __tablename__ = "key_code"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), unique=True)
    code_mac: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        unique=True,
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a key code (keyed hash of 60 random bits).",
            retention=Retention.UNTIL_REPLACED,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Device(Base):
    """A phone that only one young person uses: there their PIN is enough, for 30 days."""

    __tablename__ = "device"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        unique=True,
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a remembered phone (SHA-256 of 192 random bits).",
            retention=Retention.UNTIL_REMOVED,
        ),
    )
    make: Mapped[str] = mapped_column(
        info=personal(
            klass=DataClass.DEVICE,
            purpose="To tell a young person's phones apart: iphone, android or computer.",
            retention=Retention.UNTIL_REMOVED,
        )
    )
    enrolled_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(
        UtcDateTime,
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To show a young person when a phone was last used.",
            retention=Retention.UNTIL_REMOVED,
        ),
    )
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
