"""Making a young person, and assigning adults to them."""

from contextlib import suppress
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.ages import born_from, last_day_for_adults
from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import open_birthday
from portal.db import utc_now
from portal.people.models import Person, Role
from portal.people.service import make_person
from portal.vault import KeyGone, current_vault, place_of

MID_MONTH = 15


def make_young_person(
    session: Session,
    *,
    actor: UUID | None,
    person_id: UUID,
    name: str,
    language: str,
    born_on: date,
    looked_after_since: date,
) -> Person:
    """Make a young person who can be given a card."""
    person = make_person(
        session, person_id=person_id, role=Role.YOUNG_PERSON, name=name, language=language
    )
    place = place_of(YoungPerson.born_on_sealed, person_id, person_id)
    session.add(
        YoungPerson(
            person_id=person_id,
            looked_after_since=looked_after_since,
            born_on_sealed=current_vault().seal_text(place, born_on.isoformat()),
            adults_until=last_day_for_adults(born_on),
        )
    )
    session.flush()
    record(session, Act.PERSON_MADE, actor=actor, about=person_id, role=person.role)
    return person


def fill_last_days(session: Session) -> int:
    """Note the last day of adults for whoever was made before it was kept; give how many."""
    without = list(session.scalars(select(YoungPerson).where(YoungPerson.adults_until.is_(None))))
    for young in without:
        with suppress(KeyGone):
            young.adults_until = last_day_for_adults(open_birthday(young, young.person_id))
    return len(without)


def blur_birthday(session: Session, person_id: UUID) -> None:
    """Leave of an erased person's birthday the month alone; again changes nothing.

    The first of a month stays: figures of past years ask who was looked after on such a day.
    """
    young = session.get(YoungPerson, person_id)
    if young is None or young.adults_until is None:
        return
    born = born_from(young.adults_until)
    young.adults_until = last_day_for_adults(born.replace(day=1 if born.day == 1 else MID_MONTH))


def assign(
    session: Session,
    *,
    actor: UUID | None,
    assignment_id: UUID,
    young_person_id: UUID,
    adult_id: UUID,
    job: str,
    starts_on: date,
    ends_on: date | None = None,
) -> Assignment:
    """Give an adult a job with a young person, from a day on; the same id again is the same row."""
    standing = session.get(Assignment, assignment_id)
    if standing is not None:
        return standing
    assignment = Assignment(
        id=assignment_id,
        young_person_id=young_person_id,
        adult_id=adult_id,
        job=job,
        starts_on=starts_on,
        ends_on=ends_on,
        created_at=utc_now(),
    )
    session.add(assignment)
    session.flush()
    record(session, Act.ASSIGNED, actor=actor, about=young_person_id, subject=adult_id, job=job)
    return assignment


def end_assignment(
    session: Session, assignment: Assignment, *, actor: UUID, last_day: date
) -> None:
    """The assignment holds to the end of `last_day`, and no longer."""
    assignment.ends_on = last_day
    record(
        session,
        Act.ASSIGNMENT_ENDED,
        actor=actor,
        about=assignment.young_person_id,
        subject=assignment.adult_id,
        job=assignment.job,
    )
