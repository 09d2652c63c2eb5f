"""How a member of staff signs in: a sign-in name and a passphrase, and the tries of each name."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class StaffSignIn(Base):
    """`name_mac` finds the row; `passphrase_hash` is None until its owner has chosen one."""

    __tablename__ = "staff_sign_in"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    name_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    name_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.CREDENTIAL,
        purpose="To tell a member of staff the name they sign in with.",
        retention=Retention.WITH_ACCOUNT,
    )
    passphrase_hash: Mapped[str | None] = mapped_column(
        info=personal(
            klass=DataClass.CREDENTIAL,
            purpose="To know a member of staff by their passphrase (argon2id of a keyed hash).",
            retention=Retention.UNTIL_REPLACED,
        )
    )
    chosen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SignInTries(Base):
    """Tries of one sign-in name since it last worked.

    A name that nobody has is counted in the same way, so that counting does not tell which are.
    """

    __tablename__ = "sign_in_tries"

    name_mac: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    tries: Mapped[int] = mapped_column(
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To stop somebody who guesses passphrases.",
            retention=Retention.UNTIL_USED,
        )
    )
    next_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
