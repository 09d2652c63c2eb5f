"""Saying how I feel about an area of life."""

import pytest

LIST = "/get-ready/feelings"
FRIENDS = f"{LIST}/friends"


def test_a_feeling_is_kept_with_its_words(amina):
    amina.fill(FRIENDS, feeling="worried", text="ሰናይ መዓልቲ", audience="only-me")
    page = amina.visit(LIST)
    assert page.has_text("I feel worried")
    assert page.has_text("ሰናይ መዓልቲ")
    assert page.has_text("Only me")
    assert 'lang="ti"' in page.html


def test_a_feeling_needs_no_words(ben):
    ben.fill(FRIENDS, feeling="good")
    assert ben.visit(LIST).has_text("I feel good")


def test_not_wanting_to_say_is_something_said(ben):
    ben.fill(FRIENDS, feeling="not-saying")
    assert ben.visit(LIST).has_text("I don't want to say")


def test_a_feeling_can_be_changed(ben):
    ben.fill(FRIENDS, feeling="sad")
    ben.fill(FRIENDS, feeling="good", text="It is better now")
    page = ben.visit(LIST)
    assert page.has_text("I feel good")
    assert not page.has_text("I feel sad")


def test_words_without_a_feeling_are_not_lost(ben):
    page = ben.fill(FRIENDS, expect=422, text="I have something to say")
    assert page.has_text("Pick a feeling too.")
    assert page.form_values()["text"] == "I have something to say"


def test_words_that_are_too_long_are_kept_and_counted(ben):
    page = ben.fill(FRIENDS, expect=422, feeling="sad", text="x" * 5001)
    assert page.has_text("This is 1 letter too long.")
    assert page.form_values()["text"] == "x" * 5001
    assert page.form_values()["feeling"] == ["sad"]


@pytest.mark.parametrize("wrong", [{"feeling": "9"}, {"audience": "the-world"}])
def test_what_was_not_offered_is_refused(ben, wrong):
    ben.fill(FRIENDS, expect=422, **{"feeling": "sad", "text": "x", **wrong})
    assert not ben.visit(LIST).has_text("I feel sad")


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "%(feeling)s %s {{ 7 }}"],
)
def test_hostile_words_are_only_words(ben, hostile):
    ben.fill(FRIENDS, feeling="sad", text=hostile)
    assert ben.visit(LIST).text.count(hostile) == 1
    assert ben.visit(FRIENDS).form_values()["text"] == hostile


def test_papers_and_lawyer_are_for_the_lawyer_first(ben):
    assert ben.visit(f"{LIST}/papers-and-lawyer").has_text("I talk to my lawyer first")
    assert not ben.visit(FRIENDS).has_text("I talk to my lawyer first")


def test_an_area_there_is_not_has_no_page(ben):
    ben.visit(f"{LIST}/my-journey", expect=404)
    ben.press(f"{LIST}/my-journey", {"feeling": "sad"}, expect=404)
