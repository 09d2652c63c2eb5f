"""Days in a second calendar, by a reader's choice."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.i18n import LANGUAGES, other_day, speak
from portal.i18n.calendars import MONTHS, NAMES, in_calendar

FIRST_OF_2018 = dt.date(2025, 9, 11)


@pytest.mark.parametrize(
    ("calendar", "date", "said"),
    [
        ("solar-hijri", dt.date(2026, 3, 9), (1404, 12, 18)),
        ("solar-hijri", dt.date(2026, 3, 20), (1404, 12, 29)),
        ("solar-hijri", dt.date(2026, 3, 21), (1405, 1, 1)),
        ("ethiopic", dt.date(2026, 3, 9), (2018, 6, 30)),
        ("ethiopic", dt.date(2026, 9, 10), (2018, 13, 5)),
        ("ethiopic", dt.date(2026, 9, 11), (2019, 1, 1)),
        ("ethiopic", dt.date(2027, 9, 11), (2019, 13, 6)),
        ("ethiopic", dt.date(2027, 9, 12), (2020, 1, 1)),
    ],
)
def test_days_that_are_known(calendar, date, said) -> None:
    assert in_calendar(date, calendar) == said


@given(st.integers(0, 20_000))
def test_ethiopic_days_follow_one_another(days: int) -> None:
    """Thirteen months: twelve of 30 days, and one of 5, or 6 before each fourth year."""
    date = FIRST_OF_2018 + dt.timedelta(days)
    year, month, day = in_calendar(date, "ethiopic")
    last = 30 if month < 13 else 6 if year % 4 == 3 else 5
    assert 1 <= day <= last
    after = (year, month, day + 1) if day < last else (year, month + 1, 1)
    if after[1] == 14:
        after = (year + 1, 1, 1)
    assert in_calendar(date + dt.timedelta(1), "ethiopic") == after


def test_each_language_with_a_second_calendar_names_its_months() -> None:
    months = {"solar-hijri": 12, "ethiopic": 13}
    for tag, language in LANGUAGES.items():
        if language.second_calendar:
            assert len(set(MONTHS[tag].split())) == months[language.second_calendar], tag


def test_each_says_which_calendar_it_is() -> None:
    """30 November is 21 Hidar, and Tigrinya calls both months the same."""
    for tag, language in LANGUAGES.items():
        speak(tag, second_calendar=True)
        said = other_day(dt.date(2026, 11, 30))
        assert (tag in NAMES) == bool(language.second_calendar) == bool(said)
        assert said is None or str(said).endswith(NAMES[tag])


def test_it_is_said_only_to_whoever_asked_for_it() -> None:
    date = dt.date(2026, 3, 9)
    speak("fa_AF")
    assert other_day(date) is None
    speak("fa_AF", second_calendar=True)
    assert str(other_day(date)) == "18 حوت 1404 هجری شمسی"
    assert 'lang="fa-AF" dir="rtl"' in other_day(date).__html__()
    speak("fr", second_calendar=True)
    assert other_day(date) is None


def test_another_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="No such calendar"):
        in_calendar(dt.date(2026, 3, 9), "mayan")
