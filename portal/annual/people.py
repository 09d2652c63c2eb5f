"""Who was looked after when: each time in care with its two days."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.annual.queries import FIRST_DAY, TIMES_IN_CARE
from portal.annual.years import ReportYear
from portal.care_team.ages import birthday, born_from
from portal.care_team.queries import open_birthday
from portal.db import AnyRow
from portal.reviews.care_dates import ADULT_AT
from portal.vault import KeyGone

EVE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeInCare:
    """Both days are in it; it ends on the day before the 18th birthday at the latest.

    `born` is the birthday that limits count by, None where nobody can read it any more.
    """

    person_id: UUID
    since: date
    until: date
    born: date | None
    language: str

    def holds(self, day: date) -> bool:
        return self.since <= day <= self.until

    def meets(self, first: date, last: date) -> bool:
        return self.since <= last and self.until >= first


def first_day(session: Session) -> date | None:
    """The first day on which anybody was looked after; None in an empty authority."""
    row = session.execute(FIRST_DAY).one()
    return min(filter(None, (row.now, row.earlier)), default=None)


def times_in_care(session: Session) -> list[TimeInCare]:
    """Everybody's, of closed and erased accounts too; one query, and no name or story."""
    rows = session.execute(TIMES_IN_CARE).all()
    now = {row.person_id: _time(row) for row in rows if row.language is not None}
    earlier = [
        replace(now[row.person_id], since=row.since, until=min(row.until, now[row.person_id].until))
        for row in rows
        if row.language is None and row.person_id in now
    ]
    return [*now.values(), *earlier]


def _time(row: AnyRow) -> TimeInCare:
    born = born_from(row.adults_until) if row.adults_until else _birthday(row)
    eve = birthday(born, ADULT_AT) - EVE if born else date.max
    return TimeInCare(row.person_id, row.since, min(row.until or date.max, eve), born, row.language)


def _birthday(row: AnyRow) -> date | None:
    with suppress(KeyGone):
        return open_birthday(row, row.person_id)
    return None


@dataclass(frozen=True, slots=True)
class Population:
    """Who was looked after in one year up to `end`; the counts are of people."""

    first: frozenset[UUID]
    last: frozenset[UUID]
    during: frozenset[UUID]

    @property
    def numbers(self) -> dict[str, int]:
        """The most wanted first, as `Figures` asks for."""
        return {
            "first": len(self.first),
            "last": len(self.last),
            "during": len(self.during),
            "came": len(self.during - self.first),
            "went": len(self.during - self.last),
        }


def population(times: Iterable[TimeInCare], year: ReportYear, end: date) -> Population:
    """Count by days in London; `end` is the last day of the year, or today in a year that runs."""
    times = list(times)
    return Population(
        frozenset(one.person_id for one in times if one.holds(year.first)),
        frozenset(one.person_id for one in times if one.holds(end)),
        frozenset(one.person_id for one in times if one.meets(year.first, end)),
    )
