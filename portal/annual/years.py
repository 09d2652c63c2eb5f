"""The years of the report: from 1 April to 31 March."""

import re
from dataclasses import dataclass
from datetime import date

NAME = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
APRIL = 4
MOST_YEARS = 20


@dataclass(frozen=True, slots=True, order=True)
class ReportYear:
    """`starts_in` is the calendar year of its 1 April."""

    starts_in: int

    @property
    def first(self) -> date:
        return date(self.starts_in, APRIL, 1)

    @property
    def last(self) -> date:
        return date(self.starts_in + 1, 3, 31)

    @property
    def name(self) -> str:
        """As in its address: 2022-23."""
        return f"{self.starts_in}-{(self.starts_in + 1) % 100:02}"

    @property
    def before(self) -> "ReportYear":
        return ReportYear(self.starts_in - 1)

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def is_over(self, today: date) -> bool:
        return today > self.last


def year_of(day: date) -> ReportYear:
    """The year of the report that a day falls in."""
    return ReportYear(day.year if day.month >= APRIL else day.year - 1)


def year_named(name: str) -> ReportYear | None:
    """The year of an address; None where there is no such year, as in 2022-24."""
    found = NAME.fullmatch(name)
    if found is None or not 1 <= int(found[1]) < date.max.year:
        return None
    year = ReportYear(int(found[1]))
    return year if year.name == name else None


def years_until(today: date, since: date | None) -> list[ReportYear]:
    """The years of which there can be a report, the latest first: at most 20, never none.

    `since` is the first day on which anybody was looked after, None for an empty authority.
    """
    now = year_of(today).starts_in
    first = min(now, year_of(since).starts_in) if since else now
    return [ReportYear(year) for year in range(now, max(first, now - MOST_YEARS + 1) - 1, -1)]
