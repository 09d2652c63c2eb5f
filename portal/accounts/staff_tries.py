"""Counting tries of a sign-in name before anything is compared (SAFETY 7)."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.accounts.staff_models import SignInTries, StaffSignIn
from portal.db import utc_now
from portal.people.models import Person
from portal.vault import current_vault
from portal.web.tidying import tidy

FREE_TRIES = 5
LAST_TRY = 10
FORGOTTEN_AFTER = timedelta(days=30)

SIGN_IN_OF_NAME = (
    select(StaffSignIn.person_id, StaffSignIn.passphrase_hash)
    .join(Person, Person.id == StaffSignIn.person_id)
    .where(StaffSignIn.name_mac == bindparam("name_mac"), Person.closed_at.is_(None))
)


@dataclass(frozen=True)
class Candidate:
    """Who may be trying; without a hash there is nothing to compare with, and it fails."""

    name_mac: bytes
    person_id: UUID | None = None
    passphrase_hash: str | None = None


def mac_of_name(name: str) -> bytes:
    return current_vault().mac("sign-in name", tidy(name).casefold())


def wait_after(tries: int) -> timedelta:
    """Nothing after tries 1 to 4; 1 minute after the fifth, then twice as long each time."""
    return timedelta(minutes=2 ** (tries - FREE_TRIES) if tries >= FREE_TRIES else 0)


def take_a_try(session: Session, name_mac: bytes) -> Candidate:
    """Count a try of this name, for a transaction of its own.

    While the name has to wait, and for good after the tenth try, the candidate holds no hash.
    """
    counted, now = _tries_of(session, name_mac), utc_now()
    if counted.tries >= LAST_TRY or now < counted.next_at:
        return Candidate(name_mac)
    counted.tries += 1
    counted.next_at = now + wait_after(counted.tries)
    row = session.execute(SIGN_IN_OF_NAME, {"name_mac": name_mac}).one_or_none()
    if row is None:
        return Candidate(name_mac)
    return Candidate(name_mac, row.person_id, row.passphrase_hash)


def forget_tries(session: Session, name_mac: bytes) -> None:
    """Start again at none, and let go of names that nobody has and nobody tried for a month."""
    names = select(StaffSignIn.name_mac)
    session.execute(delete(SignInTries).where(SignInTries.name_mac == name_mac))
    session.execute(
        delete(SignInTries).where(
            SignInTries.next_at < utc_now() - FORGOTTEN_AFTER, SignInTries.name_mac.not_in(names)
        )
    )


def _tries_of(session: Session, name_mac: bytes) -> SignInTries:
    known = session.get(SignInTries, name_mac, with_for_update=True)
    if known is not None:
        return known
    try:
        with session.begin_nested():
            session.add(SignInTries(name_mac=name_mac, tries=0, next_at=utc_now()))
    except IntegrityError:
        session.expire_all()
    return session.get_one(SignInTries, name_mac, with_for_update=True)
