"""Who is assigned to whom today; every page of an adult starts from here."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from portal.care_team.models import Assignment, YoungPerson
from portal.db import AnyRow
from portal.i18n import _
from portal.people.models import Person
from portal.people.service import name_place
from portal.vault import KeyGone, current_vault, place_of

IRO = "iro"
INTERPRETER = "interpreter"
ADVOCATE = "advocate"
ERASED = _("Somebody who left")
TODAY: Any = bindparam("today")
Grown = aliased(YoungPerson)
_GROWN_UP = (
    select(Grown.person_id)
    .where(Grown.person_id == Assignment.young_person_id, Grown.adults_until < TODAY)
    .correlate(Assignment)
    .exists()
)


def on_that_day() -> ColumnElement[bool]:
    """The assignment holds on `:today`; its last day is the day in `ends_on`.

    None holds from the young person's 19th birthday on, whatever its last day.
    """
    return and_(
        Assignment.starts_on <= TODAY,
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= TODAY),
        ~_GROWN_UP,
    )


def assigned(young_person_id: Any, *, as_iro: bool) -> ColumnElement[bool]:
    """`:me` is assigned to the young person of that column today, as IRO or with another job."""
    job = Assignment.job == IRO if as_iro else Assignment.job != IRO
    return exists().where(
        Assignment.young_person_id == young_person_id,
        Assignment.adult_id == bindparam("me"),
        job,
        on_that_day(),
    )


def interprets_for(young_person_id: Any) -> ColumnElement[bool]:
    """`:me` is an interpreter of the young person of that column today."""
    return exists().where(
        Assignment.young_person_id == young_person_id,
        Assignment.adult_id == bindparam("me"),
        Assignment.job == INTERPRETER,
        on_that_day(),
    )


def advocates_for(young_person_id: Any) -> ColumnElement[bool]:
    """`:me` is an advocate of the young person of that column today."""
    return exists().where(
        Assignment.young_person_id == young_person_id,
        Assignment.adult_id == bindparam("me"),
        Assignment.job == ADVOCATE,
        on_that_day(),
    )


def was_round(young_person_id: Any, at: Any) -> ColumnElement[bool]:
    """`:me` had a job with them that was not the IRO's on the day of that column, a UTC time."""
    day: Any = func.date(at)
    return exists().where(
        Assignment.young_person_id == young_person_id,
        Assignment.adult_id == bindparam("me"),
        Assignment.job != IRO,
        Assignment.starts_on <= day,
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= day),
    )


CIRCLE_OF = (
    select(Assignment.adult_id, Assignment.job, Assignment.starts_on, Person.name_sealed)
    .join(Person, Person.id == Assignment.adult_id)
    .where(Assignment.young_person_id == bindparam("me"), on_that_day(), Person.closed_at.is_(None))
    .order_by(Assignment.starts_on, Assignment.id)
)


@dataclass(frozen=True)
class CircleMember:
    """An adult around a young person today; `job` is a code of `portal.choices.jobs`."""

    adult_id: UUID
    job: str
    name: str
    since: date


def circle_of(session: Session, young_person_id: UUID, today: date) -> list[CircleMember]:
    """The circle, the IRO first, then in the order they came."""
    rows = session.execute(CIRCLE_OF, {"me": young_person_id, "today": today}).all()
    members = [
        CircleMember(row.adult_id, row.job, open_name(row, row.adult_id), row.starts_on)
        for row in rows
    ]
    return sorted(members, key=lambda member: member.job != IRO)


def open_name(row: AnyRow, person_id: UUID) -> str:
    """The name in a row that carries `name_sealed` of that person."""
    return name_of(person_id, row.name_sealed)


def name_of(person_id: UUID, name_sealed: bytes) -> str:
    """Somebody's name; words instead for one who was erased: a list goes on without them."""
    try:
        return current_vault().open_text(name_place(person_id), name_sealed)
    except KeyGone:
        return str(ERASED)


def open_birthday(row: AnyRow | YoungPerson, person_id: UUID) -> date:
    """The birthday in a row that carries `born_on_sealed` of that young person."""
    place = place_of(YoungPerson.born_on_sealed, person_id, person_id)
    return date.fromisoformat(current_vault().open_text(place, row.born_on_sealed))
