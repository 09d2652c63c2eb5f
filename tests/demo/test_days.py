"""Nobody of the made-up authority meets on a day off."""

from datetime import date

import pytest

from portal.demo.days import weekday

TUESDAY = date(2026, 12, 29)


@pytest.mark.parametrize("day_off", [date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 28)])
def test_a_review_at_christmas_waits_for_the_next_working_day(day_off):
    assert weekday(day_off) == TUESDAY


def test_a_working_day_stays():
    assert weekday(TUESDAY) == TUESDAY
