"""Days and times in words, on London's clock, in figures that stand on signs and keypads."""

import datetime as dt
import re

import pytest

from portal.i18n import LANGUAGES, clock, day, in_days, moment

MONDAY = dt.date(2026, 3, 9)
UTC = dt.UTC


def test_a_day_has_its_weekday_and_its_year_when_that_is_another() -> None:
    assert day(MONDAY, MONDAY).plain("en") == "Monday 9 March"
    assert day(MONDAY, dt.date(2025, 12, 31)).plain("en") == "Monday 9 March 2026"
    assert day(MONDAY, MONDAY).plain("ar") == "الاثنين، 9 مارس"
    assert day(MONDAY, MONDAY).html("ti") == "ሰኑይ፣ 9 መጋቢት"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_writes_every_day_in_our_figures(tag: str) -> None:
    for number in range(0, 365, 4):
        date = dt.date(2026, 1, 1) + dt.timedelta(days=number)
        for today in (date, dt.date(2020, 1, 1)):
            said = day(date, today).plain(tag)
            assert re.search(rf"(?<![0-9]){date.day}(?![0-9])", said, re.ASCII)
            assert not re.search(r"[^\x00-\x7f]", "".join(c for c in said if c.isdigit()))
            assert ("2026" in said) is (today != date)


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (0, "00:30\u2069, at night"),
        (5, "05:30\u2069, in the morning"),
        (12, "12:30\u2069, in the middle of the day"),
        (13, "13:30\u2069, in the afternoon"),
        (18, "18:30\u2069, in the evening"),
        (22, "22:30\u2069, at night"),
    ],
)
def test_a_time_says_its_part_of_the_day(hour: int, said: str) -> None:
    assert clock(dt.datetime(2026, 1, 9, hour, 30, tzinfo=UTC)).plain("en") == f"\u2066{said}"


def test_summer_time_is_londons() -> None:
    june = dt.datetime(2026, 6, 30, 23, 15, tzinfo=UTC)
    said = moment(june, dt.date(2026, 1, 1)).html("en")
    assert said == (
        "<bdi>Wednesday 1 July</bdi>, "
        '<bdi><bdi dir="ltr" class="nowrap">00:15</bdi>, at night</bdi>'
    )


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        clock(dt.datetime(2026, 1, 9, 12))  # noqa: DTZ001 that is what is refused


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (6, "in \u20686\u2069 days"),
        (-1, "yesterday"),
        (-3, "\u20683\u2069 days ago"),
    ],
)
def test_how_far_away_a_day_is(days: int, said: str) -> None:
    assert in_days(MONDAY + dt.timedelta(days=days), MONDAY).plain("en") == said
