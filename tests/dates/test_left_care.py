"""Who left care before 18 is offered no further review by the IRO."""

from datetime import date, timedelta

import pytest
from dates.life import EIGHTEEN, SELAM, Selam, on

OFFER = "One more review? I choose"


@pytest.mark.parametrize(
    ("last", "offered"),
    [(date(2026, 9, 1), False), (EIGHTEEN - timedelta(days=1), True), (None, True)],
)
def test_one_more_review_after_18(selam: Selam, last: date | None, *, offered: bool) -> None:
    with on(EIGHTEEN):
        if last:
            administrator = selam.cast.visitor("administrator")
            administrator.fill(f"/manage/people/{SELAM}/care", last_day=last.isoformat())
        assert selam.herself.visit("/").has_text(OFFER) is offered
