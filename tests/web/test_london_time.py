"""London's clock and UTC, the two odd nights included."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.i18n import in_london
from portal.web.london_time import ClocksGoForward, from_london


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        (date(2026, 1, 9), time(15, 30), "2026-01-09T15:30"),
        (date(2026, 7, 9), time(15, 30), "2026-07-09T14:30"),
        (date(2026, 3, 29), time(0, 59), "2026-03-29T00:59"),
        (date(2026, 3, 29), time(2, 0), "2026-03-29T01:00"),
        (date(2026, 10, 25), time(0, 59), "2026-10-24T23:59"),
        (date(2026, 10, 25), time(1, 30), "2026-10-25T00:30"),
        (date(2026, 10, 25), time(2, 0), "2026-10-25T02:00"),
    ],
)
def test_it_is_that_moment(day, clock, utc):
    assert from_london(day, clock) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize("minute", [0, 30, 59])
def test_an_hour_that_there_is_not_is_refused(minute):
    with pytest.raises(ClocksGoForward):
        from_london(date(2026, 3, 29), time(1, minute))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.times().map(lambda t: t.replace(fold=0)))
def test_what_it_gives_is_shown_as_it_was_written(day, clock):
    try:
        shown = in_london(from_london(day, clock))
    except ClocksGoForward:
        assert (day.month, day.weekday(), clock.hour) == (3, 6, 1)
    else:
        assert (shown.date(), shown.time()) == (day, clock)
