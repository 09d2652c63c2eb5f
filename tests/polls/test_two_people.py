"""Nobody opens a poll in words of their own, by another text or another language that holds it."""

import pytest
from council.writing import publish
from polls.polling import a_poll, sent_with, tap

DESK = "/council/desk/polls"
MINE = "All mine?"


@pytest.fixture
def publisher(cast):
    return cast.visitor("publisher")


@pytest.fixture
def poll_id(cast):
    return a_poll(cast, is_open=False)


@pytest.fixture
def waits(cast, poll_id):
    """An editor's text with the poll, which waits to be checked."""
    return sent_with(cast.visitor("editor"), poll_id)


def rewrite(visitor, poll_id, expect=303):
    """As somebody does who still has a page open on which it was a draft."""
    said = {"wording": MINE, "answers": "a\nb", "ends_on": "2030-01-01", "results": "after"}
    visitor.press(f"{DESK}/{poll_id}", {**said, "revision": "2"}, expect)


def test_a_text_of_mine_that_i_take_back_does_not_thaw_what_waits(publisher, poll_id, waits):
    mine = sent_with(publisher, poll_id)
    publisher.press(f"{mine}/change")
    rewrite(publisher, poll_id, expect=409)
    assert not publisher.visit(f"{waits}/check").has_text(MINE)


def test_words_of_mine_in_another_language_need_somebody_else(cast, publisher, poll_id, amina):
    waits = sent_with(cast.visitor("editor"), poll_id, tag="so")
    somali = {"wording": "Aniga?", "answers": "Hal\nLaba"}
    publisher.fill(f"{DESK}/{poll_id}/in/so", **somali)
    sent_with(publisher, poll_id, tag="so")
    assert publisher.visit(f"{waits}/check").has_text("Somebody else has to check it.")
    publish(publisher, waits, expect=409)
    tap(amina, poll_id, 1, expect=404)


def test_what_waits_nowhere_else_can_be_changed_again(publisher, poll_id):
    mine = sent_with(publisher, poll_id)
    publisher.press(f"{mine}/change")
    rewrite(publisher, poll_id)
    assert publisher.visit(DESK).has_text(MINE)
