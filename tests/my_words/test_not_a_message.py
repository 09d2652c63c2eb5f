"""Only messages of young people's pages are kept: no name, no word that somebody wrote."""

import pytest
from cast.sharing import wish
from my_words.words import ADD, KEEP, TAP, kept, tap

NONE_OF_OURS = (
    "",
    " ",
    "I want to see my brother",
    "Amina",
    "Olga Officer",
    "Elm House, room 2",
    "<b>Save</b>",
    "Hello %(name)s",
    "Hello Amina",
    "%(num)d minutes",
    "Add somebody who works here",
    "x" * 5000,
    "\x00",
)


@pytest.mark.parametrize("line", NONE_OF_OURS)
def test_it_is_refused_in_a_sentence(amina, line):
    wish(amina, "I want to see my brother")
    assert tap(amina, line, expect=422).json["message"]
    assert kept(amina) == []


def test_without_a_script_the_refusal_is_a_page(amina):
    assert amina.press(TAP, {"english": "Amina"}, expect=422).has_text("This one cannot be kept.")
    amina.press(TAP, expect=422)


def test_what_is_no_phrase_is_left_out(amina):
    tap(amina, "Amina", "Feeling safe")
    assert kept(amina) == ["Feeling safe"]


def test_nonsense_in_the_ticks_asks_for_one(amina):
    for sent in ({}, {"phrases": ["nonsense", "Feeling safe"]}, {"group": "nonsense"}):
        page = amina.press(KEEP, sent, expect=422)
        assert page.has_text("Tick one word or more")
    assert kept(amina) == []
    assert amina.press(KEEP, {"group": "feelings"}, expect=422).has_text("I feel tired")
    amina.visit(f"{ADD}/nonsense", expect=404)
