"""The days of the stages, against a slow and independent count of working days."""

from datetime import date, timedelta

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from portal.reviews.working_days import WorkingDays
from portal.speaking_up.kinds import KINDS
from portal.speaking_up.models import MatterState, Says
from portal.speaking_up.moves import MOVES
from portal.speaking_up.stages import (
    Stage,
    can_be_longer,
    next_stage,
    stage_due,
    stage_due_at_most,
)

AS_A_RULE = {Stage.LOCAL: 10, Stage.INVESTIGATION: 25, Stage.PANEL: 30}
AT_MOST = {Stage.LOCAL: 20, Stage.INVESTIGATION: 65, Stage.PANEL: 30}
ENGLAND = WorkingDays()
ONCE = {date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}
days = st.dates(date(2021, 1, 1), date(2040, 12, 31))


def is_off(day: date) -> bool:
    """England's days off, worked out from what each is, not from a library's list."""
    if day.weekday() > 4 or day in ONCE:
        return True
    if day in {easter(day.year) - timedelta(days=2), easter(day.year) + timedelta(days=1)}:
        return True
    if day.month in {5, 8} and day.weekday() == 0:
        last = (day + timedelta(days=7)).month != day.month
        jubilee = day.year == 2022 and day.month == 5
        return (last and not jubilee) or (day.month == 5 and day.day <= 7)
    return _is_moved(day)


def _is_moved(day: date) -> bool:
    """New Year, Christmas and Boxing Day; what falls on a weekend moves to the days after it."""
    if (day.month, day.day) == (1, 1) or (day.month == 12 and day.day in {25, 26}):
        return True
    if day.month == 1:
        return day.weekday() == 0 and day.day in {2, 3}
    if day.month != 12:
        return False
    christmas = date(day.year, 12, 25).weekday()
    return day.day in {4: {28}, 5: {27, 28}, 6: {27}}.get(christmas, set())


def slow(start: date, count: int) -> date:
    day = start
    while count:
        day += timedelta(days=1)
        if not is_off(day):
            count -= 1
    return day


@given(days, st.sampled_from(Stage))
def test_each_stage_is_due_when_a_slow_count_says_so(since: date, stage: Stage) -> None:
    assert stage_due(stage, since, ENGLAND) == slow(since, AS_A_RULE[stage])
    assert stage_due_at_most(stage, since, ENGLAND) == slow(since, AT_MOST[stage])


@given(days, st.sampled_from(Stage))
def test_longer_is_never_earlier(since: date, stage: Stage) -> None:
    later = stage_due_at_most(stage, since, ENGLAND) > stage_due(stage, since, ENGLAND)
    assert later is can_be_longer(stage)


def test_one_counted_by_hand() -> None:
    thursday_before_easter = date(2026, 4, 2)
    assert stage_due(Stage.LOCAL, thursday_before_easter, ENGLAND) == date(2026, 4, 20)


def test_three_stages_and_no_more() -> None:
    assert [next_stage(stage) for stage in Stage] == [Stage.INVESTIGATION, Stage.PANEL, None]


@pytest.mark.parametrize("code", KINDS.codes)
def test_a_kind_says_who_can_get_it(code: str) -> None:
    assert KINDS[code].goes_to


def test_moves_are_whole() -> None:
    assert {says for _state, says in MOVES} == set(Says)
    assert not [1 for state, _says in MOVES if state is MatterState.SETTLED]
