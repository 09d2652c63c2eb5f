"""My desk says what is mine to write, and by when."""

from datetime import UTC, datetime, timedelta

import pytest
from cast.counting import queries
from everyones_part.writing import PART, change_job, hand_in, move_review, said

from portal.db import utc_now
from portal.i18n import day
from portal.reviews.working_days import WorkingDays

DESK = "/professional"


@pytest.fixture
def her_carer(cast):
    return cast.visitor("her_carer")


def test_what_is_due_and_when(cast, her_carer):
    on = cast.today + timedelta(days=40)
    move_review(cast, datetime.combine(on, datetime.min.time(), UTC) + timedelta(hours=12))
    page = her_carer.visit(DESK)
    assert PART in page.links()
    assert page.has_text("Not started")
    assert page.has_text(f"Due on {day(WorkingDays().before(on, 10), cast.today)}")


def test_late_kept_and_handed_in(her_carer):
    assert her_carer.visit(DESK).has_text("It was due on")
    her_carer.press(PART, said())
    assert her_carer.visit(DESK).has_text("Kept, not handed in")
    hand_in(her_carer)
    page = her_carer.visit(DESK)
    assert page.has_text("Handed in")
    assert not page.has_text("It was due on")
    assert not page.has_text("Kept, not handed in")


def test_it_is_over_after_the_day_after(cast, her_carer):
    move_review(cast, utc_now() - timedelta(days=2))
    assert PART not in her_carer.visit(DESK).links()


def test_nothing_once_the_job_has_ended(cast, her_carer):
    change_job(cast, "her_carer", ends_on=cast.today - timedelta(days=1))
    assert PART not in her_carer.visit(DESK).links()


def test_it_asks_no_query_more(app, her_carer, her_officer):
    for visitor, address, most in ((her_carer, DESK, 10), (her_officer, "/officer", 12)):
        with queries(app) as asked:
            visitor.visit(address)
        assert len(asked) <= most, asked
