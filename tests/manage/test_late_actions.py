"""A manager counts late actions, officer by officer, and reads none of them."""

from datetime import timedelta

import pytest
from cast.promising import agreed, say

from portal.db import db
from portal.i18n import london_today
from portal.manage.late_actions import LateActions, late_actions
from portal.outcomes.models import Says


@pytest.fixture
def some_are_late(cast):
    for days in (1, 9):
        agreed(cast, "her_social_worker", "Secret", by_when=cast.today - timedelta(days=days))
    agreed(cast, "her_social_worker", "Secret", by_when=cast.today)
    agreed(cast, "her_carer", by_when=cast.today - timedelta(days=4), young="ben")
    done = agreed(cast, "her_carer", by_when=cast.today - timedelta(days=30), young="ben")
    say(cast, done, "ben", Says.HAPPENED)


@pytest.mark.usefixtures("some_are_late")
def test_they_are_counted_with_how_late_the_oldest_is(app):
    with app.app_context():
        assert late_actions(db.read, london_today()) == [
            LateActions("Olga Officer", 2, 9),
            LateActions("Peter Other", 1, 4),
        ]


@pytest.mark.usefixtures("some_are_late")
def test_the_page_has_numbers_and_no_word(cast):
    page = cast.visitor("manager").visit("/manage/figures")
    assert page.has_text("Actions late, by reviewing officer")
    assert page.has_text("9 days late")
    for word in ("Secret", "Ring the school", "Amina", "Ben", "Sam Social"):
        assert word not in page.html


def test_when_none_is_late_it_says_so(cast):
    assert cast.visitor("manager").visit("/manage/figures").has_text("No action is late.")
