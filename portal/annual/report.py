"""The report of one year, gathered whole before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from statistics import median

from sqlalchemy.orm import Session

from portal.annual import others, tables
from portal.annual.people import Population, TimeInCare, population, times_in_care
from portal.annual.reviews import Span, count_overdue, count_reviews, held_reviews
from portal.annual.shown import Shown, all_of_it, for_everybody, of_people
from portal.annual.suppression import LEAST, change, per_cent
from portal.annual.tables import PEOPLE as EVERYBODY
from portal.annual.tables import Line, Table
from portal.annual.tally import Tally
from portal.annual.years import ReportYear
from portal.i18n import Message, Text, _, day

THE_YEAR_BEFORE = _("The year before")
MEDIAN = _("Days before the review that getting ready began: the middle one (median)")
PEOPLE_IN_ALL = {
    "during": EVERYBODY.label,
    "came": _("Became looked after during the year"),
    "went": _("Stopped being looked after during the year"),
}


class Version(StrEnum):
    """PUBLIC tells of nobody; FULL is for work inside the authority."""

    PUBLIC = "public"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line; `number` and `per_cent` are None where they are not shown."""

    label: Text
    number: int | float | None
    per_cent: int | None = None


@dataclass(frozen=True, slots=True)
class Compared(Figure):
    """A number of people beside an earlier one; `per_cent` is by how much it changed."""

    with_: Text = THE_YEAR_BEFORE
    then: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    heading: Message
    figures: tuple[Figure, ...]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """`end` is the last day that is counted: that of the year, or today while it runs.

    Of an authority with so few people that nothing can be said of them there are no sections.
    """

    year: ReportYear
    version: Version
    end: date
    so_far: bool
    is_empty: bool
    people: tuple[Compared, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def is_public(self) -> bool:
        return self.version is Version.PUBLIC


def dated(when: date) -> Text:
    """A day with its year, this year's too: a report is read later."""
    return day(when, date.min)


def gather(session: Session, year: ReportYear, today: date, version: Version) -> Report:
    """Count a year, in nine queries however many there are; nobody's words are opened."""
    end = min(year.last, today)
    times = times_in_care(session)
    people = population(times, year, end)
    tally = _counted(session, times, people, Span(year.first, end, today))
    choose = for_everybody if version is Version.PUBLIC else all_of_it
    shown = choose(times, year, end, tally)
    so_far, is_empty = not year.is_over(today), not people.during
    report = Report(year, version, end, so_far=so_far, is_empty=is_empty)
    if report.is_public and len(people.during) < LEAST:
        return report
    people_in_it = tuple(_people(report, shown))
    return replace(report, people=people_in_it, sections=tuple(_sections(report, shown, tally)))


def _counted(session: Session, times: list[TimeInCare], people: Population, span: Span) -> Tally:
    tally, held = Tally(), held_reviews(session)
    count_reviews(session, tally, times, held, span)
    count_overdue(tally, times, held, span)
    others.count_health(session, tally, times, held, span)
    others.count_actions(session, tally, span)
    others.count_rights(session, tally, people, span)
    others.count_disputes_and_reports(session, tally, span)
    others.count_languages(tally, people, times)
    return tally


def _people(report: Report, shown: Shown) -> Iterator[Compared]:
    """1 April and the whole year against the year before, the last day against 1 April.

    A part of a year is not compared with a whole one.
    """
    year, before = report.year, report.year.before
    first, last, earlier = _on(year.first), _on(report.end), _on(before.first)
    yield _compared(shown, first, of_people(year, "first"), earlier, of_people(before, "first"))
    yield _compared(shown, last, of_people(year, "last"), first, of_people(year, "first"))
    for name, label in PEOPLE_IN_ALL.items():
        then = of_people(before, name)
        row = _compared(shown, label, of_people(year, name), THE_YEAR_BEFORE, then)
        yield replace(row, per_cent=None) if report.so_far else row


def _compared(shown: Shown, label: Text, name: str, with_: Text, then: str) -> Compared:
    now, earlier = shown.number(name), shown.number(then)
    return Compared(label, now, change(now, earlier), with_, earlier)


def _on(when: date) -> Text:
    return _("Looked after on %(day)s", day=dated(when))


def _sections(report: Report, shown: Shown, tally: Tally) -> Iterator[Section]:
    for table in tables.TABLES:
        figures = list(_figures(report, shown, table))
        if table is tables.REVIEW_TABLE:
            figures.append(_alone(shown, tables.OVERDUE))
        if table is tables.PREPARATION_TABLE:
            figures += _days_before(report, shown, tally)
        yield Section(table.heading, tuple(figures), table.notes)


def _figures(report: Report, shown: Shown, table: Table) -> Iterator[Figure]:
    """The total, its parts as shares of it, and what is left of a long list."""
    name = table.total.name
    total = shown.number(of_people(report.year, name) if name == EVERYBODY.name else name)
    yield Figure(table.total.label, total)
    parts = [(line.label, shown.number(line.name)) for line in table.parts]
    if table.rest is not None:
        parts = [(label, number) for label, number in parts if number]
    for label, number in parts:
        yield Figure(label, number, per_cent(number, total))
    if table.rest is not None and report.is_public:
        rest = None if total is None else total - sum(number or 0 for _label, number in parts)
        if rest != 0:
            yield Figure(table.rest, rest, per_cent(rest, total))


def _alone(shown: Shown, line: Line) -> Figure:
    return Figure(line.label, shown.number(line.name))


def _days_before(report: Report, shown: Shown, tally: Tally) -> Iterator[Figure]:
    """Days from the day getting ready began to the review; its two ends are one person's each."""
    days = tally.days_before
    known = bool(days) and shown.number("prepared.yes") is not None
    yield Figure(MEDIAN, _rounded(median(days)) if known else None)
    if not report.is_public:
        yield Figure(_("Fewest days before a review"), min(days, default=None))
        yield Figure(_("Most days before a review"), max(days, default=None))


def _rounded(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 1)
