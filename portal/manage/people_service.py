"""Making people and closing accounts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.access.grants import is_young
from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_service import (
    SignInNameTaken,
    give_sign_in_name,
    holder_of,
    sign_in_name,
)
from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.models import YoungPerson
from portal.care_team.queries import open_birthday
from portal.care_team.service import make_young_person
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.people.models import Person, Role
from portal.people.service import end_all_sessions, make_person, name_place
from portal.vault import current_vault


@dataclass(frozen=True)
class Staff:
    name: str
    role: Role
    language: str
    sign_in_name: str


@dataclass(frozen=True)
class Young:
    name: str
    language: str
    born_on: date
    looked_after_since: date


class PersonClash(Exception):
    """The id was used before for other content; `saved` is what stands."""

    def __init__(self, saved: Staff | Young) -> None:
        super().__init__("made before")
        self.saved = saved


def make_staff(session: Session, *, actor: UUID, person_id: UUID, staff: Staff) -> None:
    """Make somebody who works for the authority; they still need a card as their way in.

    The same again makes nothing. Raises PersonClash, SignInNameTaken.
    """
    one_at_a_time(session, actor)
    if _stands(session, person_id, staff):
        return
    if holder_of(session, staff.sign_in_name) is not None:
        raise SignInNameTaken
    make_person(
        session,
        person_id=person_id,
        role=staff.role,
        name=staff.name,
        language=staff.language,
    )
    give_sign_in_name(session, person_id=person_id, name=staff.sign_in_name)
    record(session, Act.PERSON_MADE, actor=actor, about=person_id, role=staff.role.value)


def make_young(session: Session, *, actor: UUID, person_id: UUID, young: Young) -> None:
    """Make a young person. The same again makes nothing. Raises PersonClash."""
    one_at_a_time(session, actor)
    if _stands(session, person_id, young):
        return
    make_young_person(
        session,
        actor=actor,
        person_id=person_id,
        name=young.name,
        language=young.language,
        born_on=young.born_on,
        looked_after_since=young.looked_after_since,
    )


def rename_sign_in(session: Session, *, actor: UUID, person_id: UUID, name: str) -> None:
    """Give somebody another sign-in name; their passphrase stays. Raises SignInNameTaken."""
    if holder_of(session, name) == person_id:
        return
    give_sign_in_name(session, person_id=person_id, name=name)
    record(session, Act.SIGN_IN_NAME_GIVEN, actor=actor, about=person_id)


def close_account(session: Session, person_id: UUID, *, actor: UUID | None) -> None:
    """Nobody signs in with this account any more; its sessions end at once.

    Raises NothingHere, for an `actor` too whose own account was closed meanwhile.
    """
    both = sorted({person_id, actor or person_id})
    locked = {one: session.get(Person, one, with_for_update=True) for one in both}
    person, by = locked[person_id], locked[actor or person_id]
    if person is None:
        raise NothingHere("There is no such person.")
    if by is not person and (by is None or by.closed_at is not None):
        raise NothingHere("Whoever closes it has no account any more.")
    if person.closed_at is None:
        person.closed_at = utc_now()
        record(session, Act.PERSON_CLOSED, actor=actor, about=person_id)
    end_all_sessions(session, person_id)


def _stands(session: Session, person_id: UUID, made: Staff | Young) -> bool:
    person = session.get(Person, person_id)
    if person is None:
        return False
    standing = _standing(session, person)
    if standing != made:
        raise PersonClash(standing)
    return True


def _standing(session: Session, person: Person) -> Staff | Young:
    name = current_vault().open_text(name_place(person.id), person.name_sealed)
    if is_young(Role(person.role)):
        young = session.get_one(YoungPerson, person.id)
        born = open_birthday(young, person.id)
        return Young(name, person.language, born, young.looked_after_since)
    known_as = sign_in_name(session.get(StaffSignIn, person.id))
    return Staff(name, Role(person.role), person.language, known_as)
