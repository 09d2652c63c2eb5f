"""The reports of several years laid side by side give nobody away."""

from datetime import date, timedelta
from uuid import uuid4

from annual.attack import believable
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.annual.people import TimeInCare
from portal.annual.shown import for_everybody, of_people
from portal.annual.suppression import LEAST, Count, Figures, Sum
from portal.annual.tally import Tally
from portal.annual.years import ReportYear

YEARS = [ReportYear(year) for year in (2020, 2021, 2022)]
NAMES = ("first", "last", "during", "came", "went")
DAYS = st.integers(0, 3 * 365 + 1).map(lambda days: date(2020, 4, 1) + timedelta(days=days))
ROUND_THE_TURN = st.sampled_from([date(2021, 3, 31), date(2021, 4, 1), date(2022, 3, 31)])


@st.composite
def times(draw):
    """Groups of young people who came and left together."""
    made = []
    for _ in range(draw(st.integers(1, 7))):
        first, second = sorted((draw(DAYS | ROUND_THE_TURN), draw(DAYS | ROUND_THE_TURN)))
        since = draw(st.sampled_from([first, date(2019, 6, 1)]))
        until = draw(st.sampled_from([second, date(2030, 1, 1)]))
        many = draw(st.integers(1, 9))
        made += [TimeInCare(uuid4(), since, until, None, "en") for _ in range(many)]
    return made


def all_reports(everybody):
    """Every number of people that any of the reports shows, by year and name."""
    out = {}
    for year in YEARS:
        shown = for_everybody(everybody, year, year.last, Tally())
        for each in (year.before, year):
            for name in NAMES:
                cell = of_people(each, name)
                number = shown.number(cell)
                if number is not None and each in YEARS:
                    out.setdefault(cell, set()).add(number)
    return out, shown


@settings(max_examples=60, deadline=None)
@given(times())
def test_nobody_follows_from_three_reports(everybody):
    out, shown = all_reports(everybody)
    assert all(len(numbers) == 1 for numbers in out.values()), "each says the same"
    assert all(min(numbers) >= LEAST for numbers in out.values())
    sums, counts = [], {}
    for year in YEARS:
        first, last, during, came, went = (of_people(year, name) for name in NAMES)
        sums += [Sum(during, (first, came)), Sum(during, (last, went))]
        cells = (first, last, during, came, went)
        counts |= {cell: shown.counts.get(cell, Count(0, 0)) for cell in cells}
        eve = of_people(year.before, "last")
        if eve in counts and counts[eve] == counts[first]:
            sums.append(Sum(first, (eve,)))
    hidden = set(counts) - set(out)
    can_be = believable(Figures(counts, tuple(sums)), hidden)
    for cell in hidden:
        assert len(can_be[cell]) >= LEAST, cell
        assert counts[cell].number >= LEAST or can_be[cell] >= set(range(LEAST)), cell


def test_nobody_came_overnight():
    """Eleven on 31 March are out, so 1 April cannot be kept back for the two who came.

    13 on the last day would say that two came at least.
    """
    came_on = [date(2020, 5, 1)] * 11 + [date(2021, 9, 1)] * 2
    everybody = [TimeInCare(uuid4(), day, date(2030, 1, 1), None, "en") for day in came_on]
    shown = for_everybody(everybody, YEARS[1], YEARS[1].last, Tally())
    year = {name: shown.number(of_people(YEARS[1], name)) for name in NAMES}
    assert year == {"first": 11, "last": None, "during": None, "came": None, "went": None}


def test_a_count_of_reviews_of_few_people_is_kept_back():
    tally = Tally()
    one = TimeInCare(uuid4(), date(2021, 5, 1), date(2030, 1, 1), None, "en")
    for _ in range(6):
        tally.add("held", one.person_id)
    shown = for_everybody([one] * 9, YEARS[1], YEARS[1].last, tally)
    assert tally.count("held") == Count(6, 1)
    assert shown.number("held") is None


def test_who_is_not_late_follows_from_who_is():
    people = [TimeInCare(uuid4(), date(2021, 5, 1), date(2030, 1, 1), None, "en") for _ in range(9)]
    tally = Tally()
    for number, one in enumerate(people):
        tally.add("overdue" if number < 7 else "overdue.no", one.person_id)
    shown = for_everybody(people, YEARS[1], YEARS[1].last, tally)
    assert shown.number(of_people(YEARS[1], "last")) == 9
    assert shown.number("overdue") is None
