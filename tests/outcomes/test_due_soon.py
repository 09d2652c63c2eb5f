"""When one hears of an action, against a slow count of days."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.outcomes.afterwards import ActionState
from portal.outcomes.due_soon import Due, DueNotice, due_notice, notices_of, soon_until
from portal.reviews.working_days import WorkingDays

ENGLAND = WorkingDays()
ONE_DAY = timedelta(days=1)
days = st.dates(date(2023, 1, 1), date(2033, 12, 31))
near = st.integers(-400, 40)


class Thing(NamedTuple):
    by_when: date
    state: ActionState = ActionState.OPEN


def slow_notice(by_when: date, today: date) -> DueNotice | None:
    """Walk back from the day, one day at a time, until three working days are behind."""
    late, day = 0, by_when
    while day < today:
        day += ONE_DAY
        late += 1
    if late:
        return DueNotice(Due.LATE, by_when, late)
    day, behind = by_when, 0
    while behind < 3:
        if day == today:
            return DueNotice(Due.SOON, by_when, 0)
        day -= ONE_DAY
        behind += ENGLAND.is_working_day(day)
    return DueNotice(Due.SOON, by_when, 0) if day == today else None


@given(days, near)
def test_as_somebody_counts_on_a_calendar(today, ahead):
    by_when = today + timedelta(days=ahead)
    assert due_notice(Thing(by_when), today) == slow_notice(by_when, today)


@given(days)
def test_the_last_day_heard_of_is_the_last_one(today):
    until = soon_until(today)
    assert due_notice(Thing(until), today)
    assert not due_notice(Thing(until + ONE_DAY), today)


@given(days, near)
def test_what_is_done_is_heard_of_no_more(today, ahead):
    thing = Thing(today + timedelta(days=ahead), ActionState.DONE)
    assert due_notice(thing, today) is None


@pytest.mark.parametrize("state", [ActionState.OPEN, ActionState.TOLD])
def test_it_is_late_from_the_day_after_until_it_is_done(state):
    thing = Thing(date(2026, 12, 1), state)
    assert due_notice(thing, date(2026, 12, 1)) == (Due.SOON, thing.by_when, 0)
    assert due_notice(thing, date(2026, 12, 2)) == (Due.LATE, thing.by_when, 1)


@pytest.mark.parametrize(
    ("by_when", "first_heard"),
    [
        ("2026-12-01", "2026-11-26"),  # a Tuesday, over a weekend
        ("2026-12-29", "2026-12-22"),  # Christmas Day and its Monday
        ("2026-04-07", "2026-03-31"),  # Good Friday and Easter Monday
        ("2028-02-29", "2028-02-24"),  # a leap day
        ("2028-03-01", "2028-02-25"),
        ("2026-03-01", "2026-02-25"),  # a Sunday
        ("2026-10-26", "2026-10-21"),  # the Monday after summer time ends
    ],
)
def test_three_working_days_before(by_when, first_heard):
    thing, first = Thing(date.fromisoformat(by_when)), date.fromisoformat(first_heard)
    assert due_notice(thing, first) == (Due.SOON, thing.by_when, 0)
    assert due_notice(thing, first - ONE_DAY) is None


def test_the_authoritys_own_bank_holidays_count():
    thing, first = Thing(date(2026, 12, 1)), date(2026, 11, 25)
    own = WorkingDays(frozenset({date(2026, 11, 27)}))
    assert due_notice(thing, first) is None
    assert due_notice(thing, first, own)


def test_notices_count_by_day_and_name_the_oldest():
    today = date(2026, 11, 30)
    things = [Thing(date(2026, 12, 1)), Thing(date(2026, 12, 1)), Thing(date(2026, 12, 3))]
    late = [Thing(date(2026, 11, 2)), Thing(date(2026, 11, 27))]
    done = [Thing(date(2026, 10, 1), ActionState.DONE)]
    found = notices_of([*things, *late, *done, Thing(date(2026, 12, 4))], today)
    assert found.soon == ((date(2026, 12, 1), 2), (date(2026, 12, 3), 1))
    assert (found.late, found.oldest) == (2, date(2026, 11, 2))
    assert not notices_of(done, today)
