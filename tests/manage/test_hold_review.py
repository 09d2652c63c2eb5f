"""Marking a review as held, which puts the next one ahead."""

from datetime import timedelta

import pytest
import time_machine

from portal.audit.models import Act
from portal.db import utc_now
from portal.reviews.models import Review, ReviewState


@pytest.fixture
def held(amina_there):
    return f"{amina_there.review}/held"


def after_the_meeting():
    return time_machine.travel(utc_now() + timedelta(days=8), tick=False)


def test_the_next_one_is_ahead_without_a_day(cast, held, amina_there, kept):
    with after_the_meeting():
        administrator = cast.visitor("administrator")
        administrator.fill(held)
        page = administrator.visit(amina_there.page)
        assert page.has_text("Still open")
        assert page.has_text("1 review was held")
        assert page.has_text("Second review")
        assert cast.visitor("amina").visit("/").has_text("The day is not fixed yet.")
    states = [row.state for row in kept.rows(Review, young_person_id=amina_there.id)]
    assert sorted(states) == [ReviewState.AHEAD, ReviewState.HELD]
    assert kept.acts()[:2] == [Act.REVIEW_PLANNED, Act.REVIEW_CHANGED]


def test_pressed_twice_there_is_one_next(cast, held, amina_there, kept):
    with after_the_meeting():
        administrator = cast.visitor("administrator")
        form = administrator.visit(held).form_values()
        administrator.press(held, form)
        administrator.press(held, form)
        administrator.visit(held, expect=404)
    assert len(kept.rows(Review, young_person_id=amina_there.id)) == 2


def test_before_the_meeting_it_cannot_be_held(administrator, held, amina_there, kept):
    page = administrator.fill(held, expect=422)
    assert page.has_text("This review is still to come.")
    assert len(kept.rows(Review, young_person_id=amina_there.id)) == 1


def test_without_a_day_it_says_what_to_do(administrator, held, amina_there):
    administrator.fill(f"{amina_there.review}/move", date="", time="")
    assert administrator.fill(held, expect=422).has_text("Write the day it was held first.")


def test_the_id_of_another_review_is_not_taken(cast, held, ben_there):
    with after_the_meeting():
        taken = ben_there.review.rpartition("/")[2]
        cast.visitor("administrator").fill(held, expect=404, id=taken)
