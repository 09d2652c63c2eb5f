"""What stalls, gathered: actions late or due, replies without an answer, records not closed."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.officer import stalls_queries as queries
from portal.outcomes.due_soon import soon_until
from portal.outcomes.models import Asks
from portal.outcomes.promised import Promised, promised
from portal.reviews.due import Duty
from portal.reviews.rules import writing_due
from portal.reviews.working_days import WorkingDays
from portal.web.london_time import from_london
from portal.web.parts import NO_PART, Part, day_in, moment_in, part_of

ACTIONS, REPLIES, RECORDS = "actions", "replies", "records"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Group:
    """Actions of one young person, or of one person who does them, the oldest first."""

    name: str
    actions: tuple[Promised, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply that no answer came to since; its words stand with the item. `at` is UTC."""

    id: UUID
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
    at: datetime
    on: date
    due: date

    def days_late(self, today: date) -> int:
        return (today - self.due).days


@dataclass(frozen=True, slots=True)
class Stalls:
    """A part of each list; an address that asks for the next part of one shows that one alone."""

    actions: Part[Promised] = NO_PART
    replies: Part[Waiting] = NO_PART
    records: Part[OpenRecord] = NO_PART

    def __bool__(self) -> bool:
        return bool(self.actions or self.replies or self.records)

    def by_young_person(self) -> list[Group]:
        return _grouped(self.actions, lambda one: one.young_person_id, lambda one: one.young_person)

    def by_who_does_it(self) -> list[Group]:
        return _grouped(self.actions, lambda one: one.who_id or one.who, lambda one: one.who)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose list, and from where: `part` names a list, and `after` where its part starts."""

    me: UUID
    today: date
    days: WorkingDays
    part: str | None = None
    after: str | None = None

    def wants(self, part: str) -> bool:
        return self.part in {None, part}

    @property
    def values(self) -> dict[str, Any]:
        return {"me": self.me, "today": self.today}


def stalls_of(session: Session, asked: Asked) -> Stalls:
    """What stalls for the young people assigned to `me` today, the oldest first."""
    return Stalls(
        _actions(session, asked) if asked.wants(ACTIONS) else NO_PART,
        _replies(session, asked) if asked.wants(REPLIES) else NO_PART,
        _records(session, asked) if asked.wants(RECORDS) else NO_PART,
    )


def _actions(session: Session, asked: Asked) -> Part[Promised]:
    until = {"until": soon_until(asked.today, asked.days), **day_in(asked.after)}
    rows = session.execute(queries.DUE_ACTIONS, {**asked.values, **until})
    found = [promised(row) for row in rows]
    return part_of(found, asked.after, lambda one: (one.by_when, one.id))


def _replies(session: Session, asked: Asked) -> Part[Waiting]:
    rows = session.execute(queries.WAITING_REPLIES, {**asked.values, **moment_in(asked.after)})
    found = [_waiting(row) for row in rows]
    return part_of(found, asked.after, lambda one: (one.at, one.id))


def _records(session: Session, asked: Asked) -> Part[OpenRecord]:
    before = from_london(_last_late(asked.today, asked.days) + ONE_DAY, time())
    values = {**asked.values, **moment_in(asked.after), "before": before}
    found = [_record(row, asked.days) for row in session.execute(queries.OPEN_RECORDS, values)]
    return part_of(found, asked.after, lambda one: (one.at, one.review_id))


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
    asks = Asks(row.asks)
    return Waiting(row.id, name, row.review_id, row.item_id, row.number, asks, row.made_at)


def _record(row: AnyRow, days: WorkingDays) -> OpenRecord:
    on = day_in_london(row.starts_at)
    return OpenRecord(
        young_person=open_name(row, row.young_person_id),
        review_id=row.review_id,
        number=row.number,
        at=row.starts_at,
        on=on,
        due=_record_due(on, days),
    )


@lru_cache(maxsize=1024)
def _record_due(held_on: date, days: WorkingDays) -> date:
    return writing_due(Duty.RECORD, held_on, days)


@lru_cache(maxsize=64)
def _last_late(today: date, days: WorkingDays) -> date:
    """Give the last day of a review whose record is late today."""
    held_on = today
    while _record_due(held_on, days) >= today:
        held_on -= ONE_DAY
    return held_on
