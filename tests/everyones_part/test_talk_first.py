"""A part that the IRO talks about with the young person before they read it."""

from uuid import uuid4

import pytest
from everyones_part.writing import ASK, HAND_IN, MINE, PARTS, WELL, hand_in, said

HIDDEN = {"talk_first": "y", "reason": "Her brother was found"}


@pytest.fixture
def her_carer(cast):
    return cast.visitor("her_carer")


def test_the_young_person_reads_what_is_handed_in(amina, her_carer):
    page = amina.visit(MINE)
    assert page.has_text("Carol Carer")
    assert page.has_text("Has not written yet")
    hand_in(her_carer)
    assert amina.visit(MINE).has_text(WELL)
    assert amina.visit(MINE).has_text("Has written")


def test_one_to_talk_about_first_is_read_after_that(amina, her_carer, her_officer):
    part = hand_in(her_carer, **HIDDEN)
    page = amina.visit(MINE)
    assert page.has_text("Has written")
    assert page.has_text("My IRO talks with me about this first.")
    assert not page.has_text(ASK)
    assert not page.has_text("Her brother")
    asked = her_officer.visit(PARTS)
    assert asked.has_text(ASK)
    assert asked.has_text("Her brother was found")
    for _twice in range(2):
        her_officer.press(f"{PARTS}/{part}/talked")
    page = amina.visit(MINE)
    assert page.has_text(ASK)
    assert not page.has_text("Her brother")


def test_a_new_version_is_talked_about_again(amina, her_carer, her_officer):
    part = hand_in(her_carer, **HIDDEN)
    her_officer.press(f"{PARTS}/{part}/talked")
    hand_in(her_carer, **HIDDEN, asks="More to say")
    assert not amina.visit(MINE).has_text("More to say")
    her_officer.press(f"{PARTS}/{part}/talked", expect=404)


def test_a_tick_needs_a_reason_and_a_reason_a_tick(her_carer, her_officer):
    page = her_carer.press(HAND_IN, said(talk_first="y"), expect=422)
    assert page.has_text("Write why, or take the tick away.")
    hand_in(her_carer, reason="Left from before")
    assert not her_officer.visit(PARTS).has_text("Left from before")


def test_only_her_iro_says_that_they_talked(cast, her_carer):
    part = hand_in(her_carer, **HIDDEN)
    for name in ("other_officer", "former_officer", "her_carer", "amina", "ben"):
        cast.visitor(name).press(f"{PARTS}/{part}/talked", expect=404)


def test_what_needs_no_talk_is_no_such_thing(her_carer, her_officer):
    part = hand_in(her_carer)
    her_officer.press(f"{PARTS}/{part}/talked", expect=404)
    her_officer.press(f"{PARTS}/{uuid4()}/talked", expect=404)


def test_ben_reads_none_of_it(ben, her_carer):
    hand_in(her_carer)
    page = ben.visit(MINE)
    assert not page.has_text(WELL)
    assert not page.has_text("Carol Carer")
    ben.visit(PARTS, expect=404)
