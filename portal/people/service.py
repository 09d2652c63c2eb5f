"""Making people, and starting and ending their sessions."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.i18n import Mode
from portal.people.models import Person, Role, SessionKind, SignInSession
from portal.vault import Place, current_vault, place_of

TOKEN_BYTES = 32


class Length(NamedTuple):
    """How long a session may rest, and how long it lasts in all."""

    idle: timedelta
    whole: timedelta


LENGTHS = {
    SessionKind.SHARED_PHONE: Length(timedelta(minutes=5), timedelta(minutes=60)),
    SessionKind.OWN_PHONE: Length(timedelta(minutes=15), timedelta(hours=24)),
    SessionKind.STAFF: Length(timedelta(minutes=15), timedelta(hours=10)),
}


def name_place(person_id: UUID) -> Place:
    return place_of(Person.name_sealed, person_id, person_id)


def role_seal(person_id: UUID, role: str) -> bytes:
    return current_vault().mac("role", person_id.bytes, role.encode())


def make_person(
    session: Session,
    *,
    person_id: UUID,
    role: Role,
    name: str,
    language: str = "en",
    mode: Mode = Mode.BOTH,
) -> Person:
    """Make somebody who can be given a way in; their data key is on disk before the row is."""
    vault = current_vault()
    vault.keystore.create(person_id)
    person = Person(
        id=person_id,
        role=role.value,
        role_seal=role_seal(person_id, role.value),
        name_sealed=vault.seal_text(name_place(person_id), name),
        language=language,
        mode=mode.value,
        created_at=utc_now(),
    )
    session.add(person)
    session.flush()
    return person


def hash_token(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def start_session(
    session: Session, person_id: UUID, kind: SessionKind, *, device_id: UUID | None = None
) -> str:
    """Start a session and return its token, which is kept nowhere else."""
    now = utc_now()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    session.add(
        SignInSession(
            token_hash=hash_token(token),
            person_id=person_id,
            kind=kind.value,
            device_id=device_id,
            created_at=now,
            seen_at=now,
            proved_at=now,
            ends_at=now + LENGTHS[kind].whole,
        )
    )
    session.flush()
    return token


def end_session(session: Session, token_hash: bytes) -> None:
    session.execute(delete(SignInSession).where(SignInSession.token_hash == token_hash))


def end_all_sessions(session: Session, person_id: UUID) -> None:
    session.execute(delete(SignInSession).where(SignInSession.person_id == person_id))


def mark_seen(session: Session, token_hash: bytes, now: datetime) -> None:
    session.execute(
        update(SignInSession).where(SignInSession.token_hash == token_hash).values(seen_at=now)
    )


def mark_proved(session: Session, token_hash: bytes) -> None:
    """Note a fresh proof (SAFETY: 5 minutes) before an act that asks for one."""
    session.execute(
        update(SignInSession)
        .where(SignInSession.token_hash == token_hash)
        .values(proved_at=utc_now())
    )


def choose_language(session: Session, person_id: UUID, language: str, mode: Mode) -> None:
    session.execute(
        update(Person).where(Person.id == person_id).values(language=language, mode=mode.value)
    )


def choose_calendar(session: Session, person_id: UUID, *, second: bool) -> None:
    """Show dates in the second calendar of the person's language too, or no longer."""
    session.execute(update(Person).where(Person.id == person_id).values(second_calendar=second))
