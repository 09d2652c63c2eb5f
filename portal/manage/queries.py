"""What an administrator may see: who there is and who is assigned, never what anybody wrote."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select, tuple_
from sqlalchemy.orm import Session

from portal.accounts.card_models import Card
from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import on_that_day, open_name
from portal.db import AnyRow, UtcDateTime
from portal.people.models import Person, Role
from portal.people.spent import is_spent
from portal.reviews.models import Review

PAGE = 50
PERSON_COLUMNS = (
    Person.id,
    Person.role,
    Person.name_sealed,
    Person.language,
    Person.created_at,
    Person.closed_at,
)

FIRST_PAGE = (
    select(*PERSON_COLUMNS)
    .where(Person.role == bindparam("role"))
    .order_by(Person.created_at.desc(), Person.id.desc())
    .limit(PAGE + 1)
)
_LAST_SHOWN: Any = tuple_(bindparam("at", type_=UtcDateTime), bindparam("id", type_=Person.id.type))
NEXT_PAGE = FIRST_PAGE.where(tuple_(Person.created_at, Person.id) < _LAST_SHOWN)

PERSON = select(*PERSON_COLUMNS).where(Person.id == bindparam("person_id"))
OPEN_PERSON = PERSON.where(Person.closed_at.is_(None))
YOUNG_PERSON = (
    select(
        *PERSON_COLUMNS,
        YoungPerson.looked_after_since,
        YoungPerson.looked_after_until,
        YoungPerson.born_on_sealed,
    )
    .join(YoungPerson, YoungPerson.person_id == Person.id)
    .where(Person.id == bindparam("person_id"), Person.closed_at.is_(None))
)
# Of a closed account too: its time in care is counted all the same.
IN_CARE = (
    select(*PERSON_COLUMNS, YoungPerson.looked_after_since, YoungPerson.looked_after_until)
    .join(YoungPerson, YoungPerson.person_id == Person.id)
    .where(Person.id == bindparam("person_id"))
)

ASSIGNMENTS_OF = (
    select(
        Assignment.id,
        Assignment.adult_id,
        Assignment.job,
        Assignment.starts_on,
        Assignment.ends_on,
        Person.name_sealed,
        Person.closed_at,
    )
    .join(Person, Person.id == Assignment.adult_id)
    .where(Assignment.young_person_id == bindparam("person_id"))
    .order_by(Assignment.starts_on.desc(), Assignment.id)
)
ASSIGNMENT = ASSIGNMENTS_OF.where(Assignment.id == bindparam("assignment_id"))
STILL_ASSIGNED = select(func.count()).where(
    Assignment.adult_id == bindparam("person_id"), on_that_day()
)

REVIEWS_OF = (
    select(
        Review.id,
        Review.young_person_id,
        Review.number,
        Review.state,
        Review.starts_at,
        Review.minutes,
        Review.place_sealed,
        Review.revision,
    )
    .where(Review.young_person_id == bindparam("person_id"))
    .order_by(Review.number.desc())
)

CARDS_OF = (
    select(
        Card.id,
        Card.number,
        Card.made_at,
        Card.opens_until,
        Card.used_at,
        is_spent(Card.token_hash).label("is_spent"),
    )
    .where(Card.person_id == bindparam("person_id"))
    .order_by(Card.made_at.desc())
    .limit(5)
)
CARD = CARDS_OF.where(Card.id == bindparam("card_id"))


@dataclass(frozen=True)
class Listed:
    """Somebody in a list, their name opened."""

    id: UUID
    role: Role
    name: str
    language: str
    created_at: datetime
    closed: bool


@dataclass(frozen=True)
class PeoplePage:
    """At most 50 people, the newest first; `after` is where the next page starts, if any."""

    people: list[Listed]
    after: str | None


def people_page(session: Session, role: Role, after: str | None) -> PeoplePage:
    """A page of everybody of one role; one query, and no name opened that is not shown."""
    start = _start_in(after)
    statement = FIRST_PAGE if start is None else NEXT_PAGE
    rows = session.execute(statement, {"role": role.value, **(start or {})}).all()
    shown = [listed(row) for row in rows[:PAGE]]
    last = shown[-1] if len(rows) > PAGE else None
    return PeoplePage(shown, f"{last.created_at.isoformat()}~{last.id}" if last else None)


def listed(row: AnyRow) -> Listed:
    """A row of `PERSON_COLUMNS`, its name opened."""
    return Listed(
        row.id,
        Role(row.role),
        open_name(row, row.id),
        row.language,
        row.created_at,
        row.closed_at is not None,
    )


def _start_in(after: str | None) -> dict[str, Any] | None:
    """Where a page starts, from its address; nonsense starts at the first."""
    at, _mark, person_id = (after or "").partition("~")
    try:
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is None:
            return None
        return {"at": moment.astimezone(UTC), "id": UUID(person_id)}
    except (ValueError, OverflowError):
        return None
