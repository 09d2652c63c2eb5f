"""Decisions that nobody asked for: words, a reason, and who does what for them."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from record.meeting import RECORD, promise, shared
from time_machine import travel

NEW = f"{RECORD}/decisions/new"
SAID = {"words": "You get a bus pass.", "reason": "So you can come to school alone."}


@pytest.fixture(autouse=True)
def _held(amina):
    shared(amina, "I want to see my brother")


def test_it_stands_on_the_record_with_who_does_what(her_officer):
    made = her_officer.fill(NEW, **SAID)
    address = made.location.partition("#")[0]
    her_officer.press(f"{address}/actions", promise())
    assert "Ring the school" in her_officer.visit(address).text
    record = her_officer.visit(RECORD).text
    assert SAID["words"] in record
    assert "Sam Social" in record


@pytest.mark.parametrize("name", ["words", "reason"])
@pytest.mark.parametrize("wrong", ["", "x" * 5001])
def test_what_is_missing_is_said_and_the_rest_is_kept(her_officer, name, wrong):
    sent = {**SAID, name: wrong}
    page = her_officer.fill(NEW, 422, **sent)
    assert {one: page.form_values()[one] for one in sent} == sent
    assert "Nothing else was decided." in her_officer.visit(RECORD).text


def test_an_action_that_is_wrong_is_kept_on_its_page(her_officer):
    address = her_officer.fill(NEW, **SAID).location.partition("#")[0]
    page = her_officer.press(f"{address}/actions", promise(by_when=""), expect=422)
    assert page.has_text("Ring the school")
    assert page.has_text("Write the day by which it is done.")


def test_a_replay_is_one_decision_and_other_words_are_refused(her_officer):
    sent = her_officer.visit(NEW).form_values() | SAID
    for _twice in range(2):
        her_officer.press(NEW, sent)
    assert her_officer.visit(RECORD).text.count(SAID["words"]) == 1
    page = her_officer.press(NEW, {**sent, "words": "Other words"}, expect=409)
    assert page.form_values()["words"] == "Other words"


def test_after_ten_minutes_it_says_why_not(her_officer):
    address = her_officer.fill(NEW, **SAID).location.partition("#")[0]
    with travel(datetime.now(UTC) + timedelta(minutes=11), tick=False):
        assert f"{address}/undo" not in her_officer.visit(address).html
        assert "ten minutes are over" in her_officer.press(f"{address}/undo", expect=409).text


def test_undo_takes_it_back(her_officer):
    address = her_officer.fill(NEW, **SAID).location.partition("#")[0]
    for _twice in range(2):
        her_officer.press(f"{address}/undo")
    her_officer.visit(address, expect=404)
    assert "Nothing else was decided." in her_officer.visit(RECORD).text


def test_one_that_never_was_is_not_there(her_officer):
    address = f"{RECORD}/decisions/{uuid4()}"
    her_officer.visit(address, expect=404)
    for end in ("actions", "undo"):
        her_officer.press(f"{address}/{end}", promise(), expect=404)
