"""The one typed door to who is signed in (Flask-Login itself is untyped)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from hmac import compare_digest
from uuid import UUID

from flask import Flask, g
from flask import session as cookie
from flask_login import AnonymousUserMixin, LoginManager, current_user, login_user, logout_user
from sqlalchemy import bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from portal.db import AnyRow, db, utc_now
from portal.i18n import Mode
from portal.people.models import Person, Role, SessionKind, SignInSession
from portal.people.service import LENGTHS, hash_token, mark_seen, name_place, role_seal
from portal.vault import current_vault

SEEN_EVERY = timedelta(minutes=1)
PROOF_LASTS = timedelta(minutes=5)

SESSION_OF_TOKEN = (
    select(
        SignInSession.token_hash,
        SignInSession.kind,
        SignInSession.device_id,
        SignInSession.seen_at,
        SignInSession.proved_at,
        SignInSession.ends_at,
        Person.id,
        Person.role,
        Person.role_seal,
        Person.name_sealed,
        Person.language,
        Person.mode,
        Person.second_calendar,
    )
    .join(Person, Person.id == SignInSession.person_id)
    .where(SignInSession.token_hash == bindparam("token_hash"), Person.closed_at.is_(None))
)


@dataclass(frozen=True)
class SignedIn:
    """Who is here, as the database said at the start of this request."""

    person_id: UUID
    role: Role
    language: str
    mode: Mode
    second_calendar: bool
    kind: SessionKind
    device_id: UUID | None
    token_hash: bytes
    token: str
    proved_at: datetime
    name_sealed: bytes

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        return self.token

    @cached_property
    def name(self) -> str:
        return current_vault().open_text(name_place(self.person_id), self.name_sealed)

    @property
    def proved_lately(self) -> bool:
        return utc_now() - self.proved_at < PROOF_LASTS

    @property
    def idle_seconds(self) -> int:
        return int(LENGTHS[self.kind].idle.total_seconds())


class Sessions(LoginManager):  # type: ignore[misc]  # Flask-Login is untyped
    def _session_protection_failed(self) -> bool:
        """The database checks each request: no fingerprint of the browser is taken for it."""
        return False


def init_sessions(app: Flask) -> None:
    # A mismatch would only re-sign the cookie.
    app.config["SESSION_PROTECTION"] = None
    manager = Sessions(app, add_context_processor=False)
    manager.user_loader(load_signed_in)


def load_signed_in(token: str) -> SignedIn | None:
    """Who holds this token now; None when it rested too long, ended, or was tampered with."""
    row = db.read.execute(SESSION_OF_TOKEN, {"token_hash": hash_token(token)}).one_or_none()
    now = utc_now()
    if row is None or not _is_alive(row, now):
        return None
    if not compare_digest(row.role_seal, role_seal(row.id, row.role)):
        return None
    if now - row.seen_at >= SEEN_EVERY:
        # A disk that is full must not shut out somebody who only reads: they are locked earlier.
        with suppress(SQLAlchemyError), db.at_once() as session:
            mark_seen(session, row.token_hash, now)
    return _signed_in(row, token)


def signed_in_person() -> SignedIn:
    """Who is signed in. Raises LookupError where nobody is, which the gate prevents."""
    person = somebody_signed_in()
    if person is None:
        raise LookupError("Nobody is signed in.")
    return person


def somebody_signed_in() -> SignedIn | None:
    person = current_user._get_current_object()  # noqa: SLF001 the way Werkzeug documents
    return person if isinstance(person, SignedIn) else None


def ask_no_more_who_is_here() -> None:
    """For the rest of this request nobody is signed in, and the database is not asked again."""
    g._login_user = AnonymousUserMixin()  # noqa: SLF001 where Flask-Login keeps whom it found


@dataclass(frozen=True)
class _Started:
    """What Flask-Login asks of somebody whose session row is not committed yet."""

    token: str
    is_active = True

    def get_id(self) -> str:
        return self.token


def sign_in(token: str) -> None:
    """Put a new session's token in a new cookie: nothing of an earlier visitor stays in it."""
    cookie.clear()
    login_user(_Started(token))


def forget_cookie() -> None:
    logout_user()
    cookie.clear()


def _is_alive(row: AnyRow, now: datetime) -> bool:
    return bool(now < row.ends_at and now - row.seen_at < LENGTHS[SessionKind(row.kind)].idle)


def _signed_in(row: AnyRow, token: str) -> SignedIn:
    return SignedIn(
        person_id=row.id,
        role=Role(row.role),
        language=row.language,
        mode=Mode(row.mode),
        second_calendar=row.second_calendar,
        kind=SessionKind(row.kind),
        device_id=row.device_id,
        token_hash=row.token_hash,
        token=token,
        proved_at=row.proved_at,
        name_sealed=row.name_sealed,
    )
