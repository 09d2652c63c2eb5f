"""Whoever has an idea before them has read it, and of an idea without a name no minute shows."""

import re
from uuid import UUID

import pytest
from ideas.writing import DESK, an_idea

MINUTE = re.compile(r"\d{1,2}:\d{2}")


@pytest.fixture
def idea(amina) -> UUID:
    return an_idea(amina, "A football team")


@pytest.mark.parametrize("address", ["", "/piece"])
def test_a_refused_form_is_read_too(amina, cast, idea, address):
    assert not amina.visit(f"/council/ideas/{idea}").has_text("The council opened it")
    refused = cast.visitor("editor").press(f"{DESK}/{idea}{address}", expect=422)
    assert refused.has_text("A football team")
    assert amina.visit(f"/council/ideas/{idea}").has_text("The council opened it")


def test_without_a_name_the_council_sees_the_day_alone(amina, cast, idea):
    editor = cast.visitor("editor")
    for path in (DESK, f"{DESK}/{idea}"):
        assert not MINUTE.search(editor.visit(path).text)
    assert MINUTE.search(amina.visit(f"/council/ideas/{idea}").text)


def test_nor_between_which_two_it_was_sent(amina, ben, cast):
    """With a name the minute shows: what stood between two of them would have its hour told."""
    made = [(an_idea(amina, f"Named {one}", named="with"), an_idea(ben, f"{one}")) for one in "abc"]
    in_order = sorted(str(one) for pair in made for one in pair)
    listed = [one for one in cast.visitor("editor").visit(DESK).links() if f"{DESK}/" in one]
    assert [one.rpartition("/")[2] for one in listed] == in_order
    waiting = cast.visitor("publisher").visit("/council/desk/waiting").links()
    assert [one.rpartition("/")[2] for one in waiting if f"{DESK}/" in one] == in_order


def test_with_a_name_it_sees_the_minute(amina, cast):
    named = an_idea(amina, "A choir", named="with")
    assert MINUTE.search(cast.visitor("editor").visit(f"{DESK}/{named}").text)
