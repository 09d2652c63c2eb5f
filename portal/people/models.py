"""People and their sessions."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, false
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal, sealed_column


class Role(StrEnum):
    YOUNG_PERSON = "young-person"
    REVIEWING_OFFICER = "reviewing-officer"
    PROFESSIONAL = "professional"
    COUNCIL_EDITOR = "council-editor"
    COUNCIL_PUBLISHER = "council-publisher"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class SessionKind(StrEnum):
    """How long a session may rest and last (SAFETY, "Signing in")."""

    SHARED_PHONE = "shared-phone"
    OWN_PHONE = "own-phone"
    STAFF = "staff"


class Person(Base):
    """Anybody who can sign in; `role_seal` is a MAC: a role edited by hand opens nothing."""

    __tablename__ = "person"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str]
    role_seal: Mapped[bytes] = mapped_column(LargeBinary(32))
    name_sealed: Mapped[bytes] = sealed_column(
        purpose="To greet somebody and to say who wrote, read or decided.",
        klass=DataClass.NAME,
        retention=Retention.WITH_ACCOUNT,
    )
    language: Mapped[str] = mapped_column(
        info=personal(
            purpose="To show pages in the person's language.",
            klass=DataClass.LANGUAGE,
            retention=Retention.WITH_ACCOUNT,
        )
    )
    mode: Mapped[str]
    second_calendar: Mapped[bool] = mapped_column(
        default=False,
        server_default=false(),
        info=personal(
            purpose="To show dates in the calendar the person grew up with, too.",
            klass=DataClass.LANGUAGE,
            retention=Retention.WITH_ACCOUNT,
        ),
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index("ix_person_role_created_at", "role", "created_at", "id"),)


class SignInSession(Base):
    """One signed-in browser: 256 random bits, of which only the SHA-256 is kept."""

    __tablename__ = "sign_in_session"

    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    device_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(
        UtcDateTime,
        info=personal(
            purpose="To lock a phone that was left lying.",
            klass=DataClass.ACTIVITY,
            retention=Retention.UNTIL_SESSION_ENDS,
        ),
    )
    proved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
