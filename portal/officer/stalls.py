"""What stalls, gathered: actions late or due, replies without an answer, records not closed."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.db import AnyRow, utc_now
from portal.i18n import day_in_london
from portal.officer import stalls_queries as queries
from portal.outcomes.due_soon import soon_until
from portal.outcomes.models import Asks
from portal.outcomes.promised import Promised, promised
from portal.reviews.due import Duty
from portal.reviews.rules import writing_due
from portal.reviews.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Group:
    """Actions of one young person, or of one person who does them, the oldest first."""

    name: str
    actions: tuple[Promised, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply that no answer came to since; its words stand with the item. `at` is UTC."""

    young_person: str
    review_id: UUID
    item_id: UUID
    number: int
    asks: Asks
    at: datetime

    @property
    def on(self) -> date:
        return day_in_london(self.at)


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A review held on `on` whose record was to be closed by `due`."""

    young_person: str
    review_id: UUID
    number: int
    on: date
    due: date

    def days_late(self, today: date) -> int:
        return (today - self.due).days


@dataclass(frozen=True, slots=True)
class Stalls:
    actions: tuple[Promised, ...]
    replies: tuple[Waiting, ...]
    records: tuple[OpenRecord, ...]

    def __bool__(self) -> bool:
        return bool(self.actions or self.replies or self.records)

    def by_young_person(self) -> list[Group]:
        return _grouped(self.actions, lambda one: one.young_person_id, lambda one: one.young_person)

    def by_who_does_it(self) -> list[Group]:
        return _grouped(self.actions, lambda one: one.who_id or one.who, lambda one: one.who)


def stalls_of(session: Session, me: UUID, today: date, days: WorkingDays) -> Stalls:
    """Everything of the young people assigned to `me` today, the oldest first."""
    mine = {"me": me, "today": today}
    until = {**mine, "until": soon_until(today, days)}
    actions = session.execute(queries.DUE_ACTIONS, until)
    replies = session.execute(queries.WAITING_REPLIES, mine)
    held = session.execute(queries.OPEN_RECORDS, {**mine, "now": utc_now()})
    records = (_record(row, days) for row in held)
    return Stalls(
        tuple(promised(row) for row in actions),
        tuple(_waiting(row) for row in replies),
        tuple(record for record in records if record.due < today),
    )


def _grouped(
    actions: Iterable[Promised],
    key: Callable[[Promised], Hashable],
    name: Callable[[Promised], str],
) -> list[Group]:
    """The group whose first action is oldest comes first."""
    groups: dict[Hashable, list[Promised]] = {}
    for one in actions:
        groups.setdefault(key(one), []).append(one)
    return [Group(name(its[0]), tuple(its)) for its in groups.values()]


def _waiting(row: AnyRow) -> Waiting:
    name = open_name(row, row.young_person_id)
    return Waiting(name, row.review_id, row.item_id, row.number, Asks(row.asks), row.made_at)


def _record(row: AnyRow, days: WorkingDays) -> OpenRecord:
    on = day_in_london(row.starts_at)
    return OpenRecord(
        young_person=open_name(row, row.young_person_id),
        review_id=row.review_id,
        number=row.number,
        on=on,
        due=_record_due(on, days),
    )


@lru_cache(maxsize=1024)
def _record_due(held_on: date, days: WorkingDays) -> date:
    return writing_due(Duty.RECORD, held_on, days)
