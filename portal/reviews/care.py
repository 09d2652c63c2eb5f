"""Young people with the days of their reviews: what every list of dates starts from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import and_, bindparam, or_, select

from portal.care_team.assigned import assigned_to_me
from portal.care_team.models import YoungPerson
from portal.care_team.queries import open_birthday, open_name
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.people.models import Person
from portal.reviews.care_dates import CareDates
from portal.reviews.models import Review, ReviewState
from portal.reviews.statutory import NOTHING, Done

# One row for each review, one for somebody who has none.
CARE = (
    select(
        YoungPerson.person_id.label("young_person_id"),
        YoungPerson.looked_after_since,
        YoungPerson.looked_after_until,
        YoungPerson.born_on_sealed,
        Person.name_sealed,
        Review.state,
        Review.starts_at,
    )
    .select_from(YoungPerson)
    .join(Person, Person.id == YoungPerson.person_id)
    .outerjoin(
        Review,
        and_(
            Review.young_person_id == YoungPerson.person_id,
            or_(Review.state == ReviewState.HELD.value, Review.state == ReviewState.AHEAD.value),
        ),
    )
    .where(Person.closed_at.is_(None))
    .order_by(YoungPerson.person_id, Review.number)
)
CARE_OF_ME = CARE.where(YoungPerson.person_id == bindparam("me"))
CARE_OF_MINE = CARE.where(YoungPerson.person_id.in_(assigned_to_me(as_iro=True)))
CARE_OF_ONE_OF_MINE = CARE_OF_MINE.where(YoungPerson.person_id == bindparam("young_person_id"))


@dataclass(frozen=True, slots=True)
class Care:
    """One young person; `held` and `planned` are the days of their reviews."""

    young_person_id: UUID
    name: str
    looked_after_since: date
    looked_after_until: date | None
    born: date
    held: list[date] = field(default_factory=list)
    planned: list[date] = field(default_factory=list)

    def with_done(self, done: Done = NOTHING) -> CareDates:
        return CareDates(
            looked_after_since=self.looked_after_since,
            until=self.looked_after_until,
            held=self.held,
            planned=next(iter(self.planned), None),
            born=self.born,
            done=done.duties,
            assessed=done.assessed,
        )


def care_in(rows: Sequence[AnyRow]) -> list[Care]:
    """The young people in rows of `CARE`, each once."""
    found: dict[UUID, Care] = {}
    for row in rows:
        if row.young_person_id not in found:
            found[row.young_person_id] = _care(row)
        on = day_in_london(row.starts_at)
        if on is not None:
            care = found[row.young_person_id]
            days = care.held if row.state == ReviewState.HELD.value else care.planned
            days.append(on)
    return list(found.values())


def _care(row: AnyRow) -> Care:
    return Care(
        young_person_id=row.young_person_id,
        name=open_name(row, row.young_person_id),
        looked_after_since=row.looked_after_since,
        looked_after_until=row.looked_after_until,
        born=open_birthday(row, row.young_person_id),
    )
