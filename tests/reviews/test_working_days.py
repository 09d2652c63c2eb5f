"""Working days in England, against published dates and against what a limit means."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.reviews.working_days import BankHolidayFileError, WorkingDays, working_days

ENGLAND = WorkingDays()
days = st.dates(date(2011, 4, 1), date(2060, 12, 31))
counts = st.integers(1, 60)


@pytest.mark.parametrize(
    "day_off",
    [
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-05-04",
        "2026-05-25",
        "2026-08-31",
        "2026-12-25",
        "2026-12-28",
        "2027-12-27",
        "2027-12-28",
        "2022-06-03",
        "2023-05-08",
    ],
)
def test_bank_holidays_are_days_off(day_off: str) -> None:
    assert not ENGLAND.is_working_day(date.fromisoformat(day_off))


def test_scottish_and_irish_holidays_are_working_days_in_england() -> None:
    assert ENGLAND.is_working_day(date(2026, 1, 2))
    assert ENGLAND.is_working_day(date(2026, 3, 17))
    assert ENGLAND.is_working_day(date(2026, 8, 3))


def test_day_one_is_the_first_working_day_after() -> None:
    friday, saturday, monday = date(2026, 2, 6), date(2026, 2, 7), date(2026, 2, 9)
    assert ENGLAND.after(friday, 1) == ENGLAND.after(saturday, 1) == monday


def test_easter_puts_a_limit_off() -> None:
    assert ENGLAND.after(date(2026, 4, 2), 1) == date(2026, 4, 7)


def test_christmas_brings_a_day_before_forward() -> None:
    assert ENGLAND.before(date(2026, 3, 9), 10) == date(2026, 2, 23)
    assert ENGLAND.before(date(2027, 1, 5), 10) == date(2026, 12, 17)
    assert ENGLAND.before(date(2026, 3, 8), 1) == date(2026, 3, 6)


@given(days, counts)
def test_as_many_working_days_lie_before_as_it_says(end: date, count: int) -> None:
    start = ENGLAND.before(end, count)
    between = (start + timedelta(days=n) for n in range((end - start).days))
    assert sum(map(ENGLAND.is_working_day, between)) == count
    assert ENGLAND.is_working_day(start)


@given(days, counts)
def test_a_limit_holds_as_many_working_days_as_it_says(start: date, count: int) -> None:
    end = ENGLAND.after(start, count)
    ahead = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(map(ENGLAND.is_working_day, ahead)) == count
    assert ENGLAND.is_working_day(end)


@given(days, counts, counts)
def test_two_limits_add_up(start: date, first: int, second: int) -> None:
    assert ENGLAND.after(ENGLAND.after(start, first), second) == ENGLAND.after(
        start, first + second
    )


@given(days, counts)
def test_a_later_start_never_ends_earlier(start: date, count: int) -> None:
    assert ENGLAND.after(start, count) <= ENGLAND.after(start + timedelta(days=1), count)


@given(days)
def test_no_weekend_and_no_christmas_day_is_ever_worked(day: date) -> None:
    own = WorkingDays(frozenset({day}))
    off = day.weekday() > 4 or (day.month, day.day) == (12, 25)
    assert not off or not ENGLAND.is_working_day(day)
    assert not own.is_working_day(day)


@pytest.mark.parametrize("count", [0, -1])
def test_a_limit_is_one_day_or_more(count: int) -> None:
    with pytest.raises(ValueError, match="one working day"):
        ENGLAND.after(date(2026, 1, 1), count)


def test_a_file_replaces_the_years_it_names(tmp_path: Path) -> None:
    file = tmp_path / "bank-holidays.txt"
    file.write_text("# a new one\n2026-07-01  # summer\n\n", encoding="utf-8")
    own = working_days(file)
    assert not own.is_working_day(date(2026, 7, 1))
    assert own.is_working_day(date(2026, 5, 4)), "not in the file, so no bank holiday"
    assert not own.is_working_day(date(2027, 5, 3)), "a year that the file does not name"


def test_a_file_cannot_take_christmas_or_good_friday_away(tmp_path: Path) -> None:
    file = tmp_path / "bank-holidays.txt"
    file.write_text("2026-07-01\n", encoding="utf-8")
    own = working_days(file)
    assert not own.is_working_day(date(2026, 12, 25))
    assert not own.is_working_day(date(2026, 4, 3))


@pytest.mark.parametrize("line", [b"1 May 2026", b"2026-02-30", b"\xff\xfe2", b"2026-05-04,"])
def test_a_line_that_is_no_date_is_named(tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "bank-holidays.txt"
    file.write_bytes(b"2026-01-01\n" + line)
    with pytest.raises(BankHolidayFileError, match="Line 2"):
        working_days(file)


def test_without_a_file_england_is_meant() -> None:
    assert working_days() == ENGLAND
