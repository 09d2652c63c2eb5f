"""Months at month ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.care_team.ages import add_months, birthday

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
months = st.integers(-60, 60)


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        ("2025-11-30", 3, "2026-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-12-15", 3, "2027-03-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-10", -1, "2025-12-10"),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(day: str, count: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), count) == date.fromisoformat(then)


@given(days, months)
def test_the_month_is_right_and_the_day_is_never_later(day: date, count: int) -> None:
    then = add_months(day, count)
    assert then.year * 12 + then.month == day.year * 12 + day.month + count
    next_day = then + timedelta(days=1)
    assert then.day == day.day or (then.day < day.day and next_day.day == 1)


@given(days, months)
def test_a_later_day_never_gives_an_earlier_limit(day: date, count: int) -> None:
    assert add_months(day, count) <= add_months(day + timedelta(days=1), count)


@given(days)
def test_no_months_is_the_same_day(day: date) -> None:
    assert add_months(day, 0) == day


def test_a_leap_day_has_a_birthday_every_year() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 2, 28)
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)
