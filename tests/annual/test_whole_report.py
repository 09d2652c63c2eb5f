"""A whole public report attacked: every table of it, as they hang together."""

from datetime import date
from uuid import uuid4

from annual.attack import believable
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.annual.people import TimeInCare
from portal.annual.shown import for_everybody, of_people
from portal.annual.suppression import LEAST, Figures
from portal.annual.tables import TABLES
from portal.annual.tally import Tally
from portal.annual.years import ReportYear

YEAR = ReportYear(2021)
CAME = [date(2020, 5, 1), date(2021, 6, 1), date(2022, 2, 1)]
LEFT = [date(2021, 12, 1), date(2022, 3, 31), date(2030, 1, 1)]


@st.composite
def a_year(draw):
    """Up to thirty young people, and for each of the tables what became of each of them."""
    people = []
    for _ in range(draw(st.integers(1, 4))):
        since, until = draw(st.sampled_from(CAME)), draw(st.sampled_from(LEFT))
        people += [
            TimeInCare(uuid4(), since, max(since, until), None, "en")
            for _ in range(draw(st.integers(1, 8)))
        ]
    tally = Tally()
    reviews = draw(st.integers(0, 2))
    for one in people:
        if one.meets(YEAR.first, YEAR.last):
            for table in TABLES:
                _sort(draw, tally, table, one.person_id, reviews)
        if one.holds(YEAR.last):
            tally.add(draw(st.sampled_from(["overdue", "overdue.no"])), one.person_id)
    return people, tally


def _sort(draw, tally, table, person_id, reviews):
    """Into one part of a table of people, or some parts of one of things that happened to them."""
    of_people_ = table.total.name == "during"
    nested = any(table.total.name in other.names for other in TABLES)
    times = 1 if of_people_ else reviews
    if nested:
        return
    for _ in range(times):
        name = draw(st.sampled_from(table.names[:6]))
        tally.add(name, person_id)
        for inner in TABLES:
            if inner.total.name == name:
                tally.add(draw(st.sampled_from(inner.names[:5])), person_id)
        if table.total.name != "held" and not of_people_:
            tally.add(table.total.name, person_id)
    if table is TABLES[0]:
        for _ in range(reviews):
            tally.add("held", person_id)


@settings(max_examples=25, deadline=None)
@given(a_year())
def test_nothing_follows_from_a_whole_report(year):
    people, tally = year
    shown = for_everybody(people, YEAR, YEAR.last, tally)
    numbers = {name: count.number for name, count in shown.counts.items()}
    for one in shown.sums:
        assert numbers[one.total] == sum(numbers[part] for part in one.parts), one.total
    can_be = believable(Figures(shown.counts, shown.sums), shown.hidden)
    for name, number in numbers.items():
        if name in shown.hidden:
            assert len(can_be[name]) >= LEAST, name
            assert number >= LEAST or can_be[name] >= set(range(LEAST)), name
        else:
            assert number >= LEAST
            assert shown.counts[name].people >= LEAST
    assert of_people(YEAR, "during") in shown.counts
