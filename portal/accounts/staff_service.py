"""What happens when a member of staff signs in, proves who they are, or chooses a passphrase."""

from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_tries import Candidate, forget_tries, mac_of_name
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, NothingHere, utc_now
from portal.people.models import SessionKind, SignInSession
from portal.people.service import end_all_sessions, end_session, mark_proved, start_session
from portal.vault import KeyGone, Place, current_vault, place_of

MY_SIGN_IN = select(
    StaffSignIn.person_id,
    StaffSignIn.name_mac,
    StaffSignIn.name_sealed,
    StaffSignIn.passphrase_hash.is_not(None).label("has_passphrase"),
).where(StaffSignIn.person_id == bindparam("me"))


class SignInNameTaken(Exception):
    """Somebody else signs in with this name."""


def give_sign_in_name(session: Session, *, person_id: UUID, name: str) -> None:
    """Let somebody sign in with this name once they have a passphrase. Raises SignInNameTaken."""
    holder, mac = holder_of(session, name), mac_of_name(name)
    if holder not in {None, person_id}:
        raise SignInNameTaken
    sealed = current_vault().seal_text(_name_place(person_id), name)
    known = session.get(StaffSignIn, person_id, with_for_update=True)
    try:
        with session.begin_nested():
            if known is None:
                session.add(StaffSignIn(person_id=person_id, name_mac=mac, name_sealed=sealed))
            else:
                known.name_mac, known.name_sealed = mac, sealed
    except IntegrityError:  # somebody else got it meanwhile
        raise SignInNameTaken from None


def holder_of(session: Session, name: str) -> UUID | None:
    """Whose sign-in name this is, however it is written."""
    mine = StaffSignIn.name_mac == mac_of_name(name)
    return session.scalar(select(StaffSignIn.person_id).where(mine))


def sign_in_name(row: AnyRow | StaffSignIn | None) -> str:
    """The name in a row of `MY_SIGN_IN`; empty for somebody who has none or was erased."""
    if row is None:
        return ""
    try:
        return current_vault().open_text(_name_place(row.person_id), row.name_sealed)
    except KeyGone:
        return ""


def let_in(session: Session, candidate: Candidate, person_id: UUID, before: bytes | None) -> str:
    """Start a staff session and return its token; the browser's session before it ends."""
    if before is not None:
        end_session(session, before)
    forget_tries(session, candidate.name_mac)
    token = start_session(session, person_id, SessionKind.STAFF)
    record(session, Act.SIGNED_IN, actor=person_id, about=person_id)
    return token


def still_theirs(session: Session, candidate: Candidate) -> bool:
    """Whether the passphrase that was compared is theirs yet; changing it waits from now on."""
    mine = session.get(StaffSignIn, candidate.person_id, with_for_update=True)
    return mine is not None and mine.passphrase_hash == candidate.passphrase_hash


def note_failure(session: Session, candidate: Candidate) -> None:
    record(session, Act.SIGN_IN_FAILED, actor=None, about=candidate.person_id)


def accept_proof(session: Session, candidate: Candidate, token_hash: bytes) -> None:
    """The next 5 minutes of this session are freshly proved."""
    forget_tries(session, candidate.name_mac)
    mark_proved(session, token_hash)


def keep_passphrase(session: Session, *, me: UUID, token_hash: bytes, passphrase_hash: str) -> None:
    """Sign in with this passphrase from now on; every other session of mine ends.

    Raises NothingHere for somebody who has no sign-in name.
    """
    mine = session.get(StaffSignIn, me, with_for_update=True)
    if mine is None:
        raise NothingHere("There is no sign-in name to choose a passphrase for.")
    mine.passphrase_hash, mine.chosen_at = passphrase_hash, utc_now()
    session.execute(
        delete(SignInSession).where(
            SignInSession.person_id == me, SignInSession.token_hash != token_hash
        )
    )
    forget_tries(session, mine.name_mac)
    mark_proved(session, token_hash)
    record(session, Act.PASSPHRASE_CHANGED, actor=me, about=me)


def sign_out_everywhere(session: Session, me: UUID) -> None:
    end_all_sessions(session, me)
    record(session, Act.SIGNED_OUT_EVERYWHERE, actor=me, about=me)


def _name_place(person_id: UUID) -> Place:
    return place_of(StaffSignIn.name_sealed, person_id, person_id)
