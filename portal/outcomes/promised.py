"""Actions of several young people at once, each with how it stands, as adults list them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.care_team.queries import open_name
from portal.db import AnyRow
from portal.outcomes.afterwards import OVER, SETTLE_IT, ActionState, state_after
from portal.outcomes.models import Action, ActionWord, Says
from portal.people.models import Person
from portal.vault import current_vault, place_of

# The order of `afterwards_queries`: by time, then by id.
LAST_SAYS = (
    select(ActionWord.says)
    .where(ActionWord.action_id == Action.id)
    .order_by(ActionWord.said_at.desc(), ActionWord.id.desc())
    .limit(1)
    .correlate(Action)
    .scalar_subquery()
)
NOT_DONE = func.coalesce(LAST_SAYS, "").not_in([says.value for says in SETTLE_IT])
ACTIONS = (
    select(
        Action.id,
        Action.young_person_id,
        Action.review_id,
        Action.who_id,
        Action.who_sealed,
        Action.what_sealed,
        Action.by_when,
        LAST_SAYS.label("last_says"),
        Person.name_sealed,
    )
    .join(Person, Person.id == Action.young_person_id)
    .where(Action.undone_at.is_(None), Person.closed_at.is_(None))
    .order_by(Action.by_when, Action.id)
)
# Who is meant and when, and no word, of what is not done: for counts.
DAYS = (
    select(Action.young_person_id, Action.by_when)
    .join(Person, Person.id == Action.young_person_id)
    .where(Action.undone_at.is_(None), Person.closed_at.is_(None), NOT_DONE)
)
WORDS_OF_ACTION = (
    select(*ActionWord.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == ActionWord.said_by)
    .where(ActionWord.action_id == bindparam("action_id"))
    .order_by(ActionWord.said_at, ActionWord.id)
)


@dataclass(frozen=True, slots=True)
class Promised:
    """Who does what for whom by which day; `who_id` is None for somebody without an account."""

    id: UUID
    young_person_id: UUID
    young_person: str
    review_id: UUID
    who_id: UUID | None
    who: str
    what: str
    by_when: date
    state: ActionState

    def days_late(self, today: date) -> int:
        """0 when it is over or its day is not past."""
        return 0 if self.state in OVER else max(0, (today - self.by_when).days)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of an action; `own` when the young person said it. `said_at` is UTC."""

    says: Says
    note: str
    by: str
    own: bool
    said_at: datetime


def promised(row: AnyRow) -> Promised:
    """A row of `ACTIONS`, opened."""
    return Promised(
        id=row.id,
        young_person_id=row.young_person_id,
        young_person=open_name(row, row.young_person_id),
        review_id=row.review_id,
        who_id=row.who_id,
        who=_text(Action.who_sealed, row, row.who_sealed),
        what=_text(Action.what_sealed, row, row.what_sealed),
        by_when=row.by_when,
        state=state_in(row),
    )


def state_in(row: AnyRow) -> ActionState:
    return state_after(Says(row.last_says) if row.last_says else None)


def said_of(session: Session, action_id: UUID) -> list[Said]:
    """Everything said of an action whose reader was checked, the first word first."""
    return [
        Said(
            says=Says(row.says),
            note=_text(ActionWord.note_sealed, row, row.note_sealed),
            by=open_name(row, row.said_by),
            own=row.said_by == row.young_person_id,
            said_at=row.said_at,
        )
        for row in session.execute(WORDS_OF_ACTION, {"action_id": action_id})
    ]


def _text(column: InstrumentedAttribute[Any], row: AnyRow, token: bytes) -> str:
    return current_vault().open_text(place_of(column, row.id, row.young_person_id), token)
