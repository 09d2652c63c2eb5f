"""The midway check, against walking from both ends at once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from portal.reviews.due import DueDate, Duty
from portal.reviews.midway import midway_check, next_midway_check

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
HELD, DUE = date(2028, 1, 31), date(2028, 7, 31)


@given(days, st.integers(0, 400))
def test_where_two_walkers_meet(last_held, between):
    next_by = last_held + timedelta(days=between)
    first, second = last_held, next_by
    while second - first > timedelta(days=1):
        first, second = first + timedelta(days=1), second - timedelta(days=1)
    assert midway_check(last_held, next_by) == first


def test_over_a_leap_day():
    assert midway_check(date(2028, 2, 28), date(2028, 3, 1)) == date(2028, 2, 29)


def test_before_the_first_review_there_is_none():
    due = DueDate(Duty.LATER_REVIEW, HELD, DUE)
    assert next_midway_check(HELD, [], due) is None
    assert next_midway_check(date(2028, 3, 1), [HELD], due) is None
    assert next_midway_check(date(2027, 1, 1), [HELD], None) is None


def test_it_is_counted_from_the_last_review():
    due = DueDate(Duty.LATER_REVIEW, HELD, DUE)
    held = [date(2027, 8, 1), HELD]
    assert next_midway_check(date(2027, 1, 1), held, due) == date(2028, 5, 1)
