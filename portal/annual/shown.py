"""Which counts of a year are shown, with what the reports of earlier years show already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.annual.people import TimeInCare, population
from portal.annual.suppression import Count, Figures, Sum, kept_back
from portal.annual.tables import NOT_OVERDUE, OVERDUE, PEOPLE, REPORT_TABLE, TABLES, Table
from portal.annual.tally import Tally
from portal.annual.years import ReportYear, year_of


@dataclass(frozen=True, slots=True)
class Shown:
    """Counts by name, of people with their year; those kept back are None to whoever asks.

    `sums` say how they hang together.
    """

    counts: Mapping[str, Count]
    hidden: frozenset[str] = frozenset()
    sums: tuple[Sum, ...] = ()

    def number(self, name: str) -> int | None:
        count = self.counts.get(name)
        return None if count is None or name in self.hidden else count.number


def of_people(year: ReportYear, name: str) -> str:
    return f"{year.name}.{name}"


def all_of_it(times: Sequence[TimeInCare], year: ReportYear, end: date, tally: Tally) -> Shown:
    """Everything, for work inside the authority; of reports no small number even there."""
    before = _people(times, year.before, year.before.last)
    counts = _tables(tally)
    few = {name: counts[name] for name in (REPORT_TABLE.total.name, *REPORT_TABLE.names)}
    hidden = kept_back(Figures(few, (Sum(REPORT_TABLE.total.name, REPORT_TABLE.names),)))
    return Shown({**before, **_people(times, year, end), **counts}, hidden)


def for_everybody(times: Sequence[TimeInCare], year: ReportYear, end: date, tally: Tally) -> Shown:
    """What nobody can be told from, with the reports of all years before at hand."""
    people = _chain(times, year, end)
    public = frozenset(people.counts) - people.hidden
    figures = Figures({**people.counts, **_tables(tally)}, (*people.sums, *_sums(year)))
    hidden = kept_back(figures, public=public, secret=people.hidden)
    return Shown(figures.counts, hidden, figures.sums)


def _chain(times: Sequence[TimeInCare], last: ReportYear, end: date) -> Shown:
    """Year by year: what an earlier report shows is out, and who is there stays overnight.

    Almost always as many are looked after on 1 April as on the day before, so one tells the other.
    """
    counts: dict[str, Count] = {}
    sums: tuple[Sum, ...] = ()
    hidden: frozenset[str] = frozenset()
    for year in _years(times, last):
        public = frozenset(counts) - hidden
        now = _people(times, year, end if year == last else year.last)
        eve, morning = of_people(year.before, "last"), of_people(year, "first")
        counts |= now
        sums += _people_sums(year)
        if eve in counts and counts[eve] == counts[morning]:
            sums += (Sum(morning, (eve,)),)
            public |= {morning} if eve in public else set()
        hidden = kept_back(Figures(counts, sums), public=public, secret=hidden)
    return Shown(counts, hidden, sums)


def _years(times: Iterable[TimeInCare], last: ReportYear) -> list[ReportYear]:
    """From the first anybody was there in, or the one before, up to the year of the report."""
    since = min((one.since for one in times), default=last.first)
    first = min(year_of(since).starts_in, last.starts_in - 1)
    return [ReportYear(year) for year in range(first, last.starts_in + 1)]


def _people(times: Iterable[TimeInCare], year: ReportYear, end: date) -> dict[str, Count]:
    numbers = population(times, year, end).numbers
    return {of_people(year, name): Count(number, number) for name, number in numbers.items()}


def _people_sums(year: ReportYear) -> tuple[Sum, ...]:
    first, last, during, came, went = (
        of_people(year, name) for name in ("first", "last", "during", "came", "went")
    )
    return Sum(during, (first, came)), Sum(during, (last, went))


def _tables(tally: Tally) -> dict[str, Count]:
    """The totals of reviews before their parts: what is named later is kept back first."""
    names = [*(table.total.name for table in TABLES if not _is_of_people(table.total.name))]
    names += [OVERDUE.name, NOT_OVERDUE, *(name for table in TABLES for name in table.names)]
    return {name: tally.count(name) for name in dict.fromkeys(names)}


def _sums(year: ReportYear) -> tuple[Sum, ...]:
    last = Sum(of_people(year, "last"), (OVERDUE.name, NOT_OVERDUE))
    return (*(Sum(_total(year, table), table.names) for table in TABLES), last)


def _total(year: ReportYear, table: Table) -> str:
    name = table.total.name
    return of_people(year, name) if _is_of_people(name) else name


def _is_of_people(name: str) -> bool:
    return name == PEOPLE.name
