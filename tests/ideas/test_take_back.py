"""An idea is its young person's: taken back, the council reads it no more."""

from uuid import UUID

import pytest
from ideas.writing import DESK, an_idea, answer

MINE = "/council/ideas"


@pytest.fixture
def idea(amina) -> UUID:
    return an_idea(amina, "A football team", named="with")


def test_the_council_reads_it_no_more(amina, cast, idea):
    editor = cast.visitor("editor")
    assert str(idea) in editor.visit(DESK).html
    amina.press(f"{MINE}/{idea}/take-back")
    assert str(idea) not in editor.visit(DESK).html
    editor.visit(f"{DESK}/{idea}", 404)
    editor.press(f"{DESK}/{idea}", {"says": "answered", "text": "Yes"}, expect=404)
    assert not cast.visitor("publisher").visit("/council/desk/waiting").has_text("idea to answer")


def test_i_still_see_it_with_its_answers(amina, cast, idea):
    answer(cast.visitor("editor"), idea, says="answered", text="We talk on Friday.")
    amina.press(f"{MINE}/{idea}/take-back")
    amina.press(f"{MINE}/{idea}/take-back")
    page = amina.visit(f"{MINE}/{idea}")
    for words in ("A football team", "We talk on Friday.", "Taken back"):
        assert page.has_text(words)
    assert "/take-back" not in page.html
    assert amina.visit(MINE).has_text("Taken back")


def test_bens_hands_off(ben, amina, idea):
    ben.press(f"{MINE}/{idea}/take-back", expect=404)
    assert not amina.visit(f"{MINE}/{idea}").has_text("Taken back")


def test_sent_again_from_the_page_before_it_is_not_called_sent(amina, cast, idea):
    amina.press(f"{MINE}/{idea}/take-back")
    again = an_idea(amina, "A football team", idea, expect=409, named="with")
    assert again.has_text("Something happened meanwhile.")
    assert again.form_values()["text"] == "A football team"
    assert cast.visitor("editor").visit(DESK).has_text("Nobody waits for an answer.")
    there = amina.press(f"{MINE}/new", again.form_values()).location
    assert there.rpartition("/")[2] in cast.visitor("editor").visit(DESK).html
