"""A page that was open while a review was held, or planned: what was typed on it is kept."""

import pytest
from skills.room import LIST, NOW, answer, hold, plan

HOME = f"{LIST}/home"
ON_IT = {"skill-clean": "teach", "text": "On my phone"}


@pytest.fixture
def opened(ben):
    """Ben's page of an area that he saved before, as it stands on his phone."""
    answer(ben, "home", clean="not-yet")
    return ben.visit(HOME).form_values()


def test_it_is_kept_when_the_review_was_held_meanwhile(ben, opened):
    hold(ben)
    ben.press(HOME, {**opened, **ON_IT})
    assert ben.visit(HOME).form_values()["text"] == "On my phone"


def test_and_when_the_next_one_was_planned(ben, opened):
    hold(ben)
    answer(ben, "home", clean="with-help")
    opened = ben.visit(HOME).form_values()
    plan(ben)
    ben.press(HOME, {**opened, **ON_IT})
    assert ben.visit(HOME).form_values()["text"] == "On my phone"


def test_another_phone_was_there_first(ben, opened):
    hold(ben)
    answer(ben, "home", clean="with-help", text="On another phone")
    both = ben.press(HOME, {**opened, **ON_IT}, expect=409)
    assert both.has_text("On another phone")
    assert both.form_values()["text"] == "On my phone"
    ben.press(HOME, both.form_values())
    assert ben.visit(HOME).form_values()["text"] == "On my phone"


def test_so_it_is_with_what_i_work_on_now(ben):
    ben.fill(NOW, **{"skill-1": "bus"})
    opened = ben.visit(NOW).form_values()
    hold(ben)
    ben.press(NOW, {**opened, "skill-1": "save"})
    assert ben.visit(NOW).form_values()["skill-1"] == ["save"]


def test_there_is_no_photo_of_what_i_work_on(ben):
    ben.fill(NOW, **{"skill-1": "bus"})
    ben.visit(f"{NOW}/photo/large", expect=404)
    ben.visit(f"{HOME}/photo/small", expect=404)
