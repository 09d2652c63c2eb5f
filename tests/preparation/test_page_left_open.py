"""A page that was open while a review was held: what was typed on it is in the next one."""

import json

import pytest
from achievements.album import ALL as ALBUM
from achievements.album import add, the_one
from cast.sharing import wish
from pack.desk import next_review
from photos.pictures import talkative_jpeg
from skills.room import hold

WISHES, AGENDA = "/get-ready/wishes", "/get-ready/agenda"


def a_wish(ben):
    return f"{WISHES}/{wish(ben, 'A later bedtime')}", WISHES


def a_point(ben):
    ben.fill(f"{AGENDA}/new", text="My brother")
    return _first(ben, AGENDA), AGENDA


def a_topic(ben):
    ben.fill(f"{AGENDA}/topics", topics=["where-i-live"])
    return _first(ben, AGENDA), AGENDA


def an_achievement(ben):
    add(ben, talkative_jpeg(), text="My cup")
    return the_one(ben), ALBUM


def _first(visitor, where):
    links = visitor.visit(where).links()
    return next(link for link in links if link.startswith(f"{where}/") and link.count("-") > 3)


@pytest.fixture(params=[a_wish, a_point, a_topic, an_achievement], ids=lambda act: act.__name__)
def left_open(ben, request):
    """The address of the page, of the list it belongs to, and what stands on it now."""
    there, where = request.param(ben)
    return there, where, {**ben.visit(there).form_values(), "text": "Half an hour later"}


def test_it_is_said_for_the_next_review(ben, left_open):
    there, where, typed = left_open
    next_review(ben, "ben")
    ben.visit(there, expect=404)
    for _twice in range(2):
        ben.press(there, typed)
    assert ben.visit(where).text.count("Half an hour later") == 1


def test_a_second_page_left_open_is_a_clash(ben, left_open):
    there, where, typed = left_open
    next_review(ben, "ben")
    ben.press(there, typed)
    both = ben.press(there, {**typed, "text": "An hour later"}, expect=409)
    assert both.has_text("Half an hour later")
    ben.press(there, both.form_values())
    assert ben.visit(where).has_text("An hour later")
    assert not ben.visit(where).has_text("Half an hour later")


def test_it_saves_itself_again_and_again(ben, left_open):
    there, where, typed = left_open
    next_review(ben, "ben")
    for text in ("Half", "Half an", "Half an hour"):
        sent = {**typed, "text": text}
        answer = ben.press(there, sent, 200, headers={"X-Autosave": "1"})
        typed["revision"] = json.loads(answer.bytes)["revision"]
    assert ben.visit(where).has_text("Half an hour")


def test_with_no_review_ahead_the_words_come_back(ben, left_open):
    there, _where, typed = left_open
    hold(ben)
    assert ben.press(there, typed, expect=404).has_text("What I wrote here Half an hour later")
