"""How many actions are late, officer by officer: numbers and days, no word and no young person."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.orm import Session

from portal.care_team.models import Assignment
from portal.care_team.queries import IRO, on_that_day
from portal.manage.figures import names_of
from portal.outcomes.models import Action
from portal.outcomes.promised import NOT_DONE
from portal.people.models import Person

# The officer of today; of two the one who came last, as `figures.REVIEWS_AHEAD` has it.
OFFICER = (
    select(Assignment.adult_id)
    .where(
        Assignment.young_person_id == Action.young_person_id,
        Assignment.job == IRO,
        on_that_day(),
    )
    .order_by(Assignment.starts_on.desc(), Assignment.id)
    .limit(1)
    .correlate(Action)
    .scalar_subquery()
    .label("officer")
)
LATE = (
    select(OFFICER, Action.by_when)
    .join(Person, and_(Person.id == Action.young_person_id, Person.closed_at.is_(None)))
    .where(Action.undone_at.is_(None), Action.by_when < bindparam("today"), NOT_DONE)
    .subquery()
)
LATE_ACTIONS = select(
    LATE.c.officer, func.count().label("late"), func.min(LATE.c.by_when).label("oldest")
).group_by(LATE.c.officer)


@dataclass(frozen=True, slots=True)
class LateActions:
    """`name` is empty where nobody is the officer today; `days` is how late the oldest is."""

    name: str
    late: int
    days: int


def late_actions(session: Session, today: date) -> list[LateActions]:
    """By name; officers of whom nothing is late are left out."""
    rows = session.execute(LATE_ACTIONS, {"today": today}).all()
    names: dict[UUID, str] = names_of(session, [row.officer for row in rows if row.officer])
    found = [
        LateActions(names.get(row.officer, ""), row.late, (today - row.oldest).days) for row in rows
    ]
    return sorted(found, key=lambda one: (one.name == "", one.name))
