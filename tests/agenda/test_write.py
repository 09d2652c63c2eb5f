"""Writing a point: own words, or words about a topic."""

from uuid import uuid4

import pytest

LIST = "/get-ready/agenda"
NEW = f"{LIST}/new"


def test_a_point_is_kept_as_it_was_written(amina):
    amina.fill(NEW, text="ብዛዕባ ሓወይ\nክዛረብ ይደሊ", minutes="10", audience="only-me")
    page = amina.visit(LIST)
    assert page.has_text("ብዛዕባ ሓወይ\nክዛረብ ይደሊ")
    assert page.has_text("Only me")
    assert 'lang="ti"' in page.html


def test_right_to_left_words_keep_their_direction(cast):
    yusuf = cast.visitor("yusuf")
    yusuf.fill(NEW, text="أريد أن أرى أخي")
    assert '<blockquote class="words" dir="rtl" lang="ar">أريد أن أرى أخي' in yusuf.visit(LIST).html


def test_a_point_can_be_changed(ben, order):
    ben.fill(NEW, text="My brother")
    mine = f"{LIST}/{order(ben)[0]}"
    ben.fill(mine, text="My brother and my sister", minutes="20")
    assert ben.visit(LIST).has_text("My brother and my sister")
    assert ben.visit(LIST).has_text("20 minutes")


def test_a_topic_needs_no_words(ben, address):
    ben.fill(f"{LIST}/topics", topics=["money"])
    ben.fill(address("ben", "money"), minutes="0")
    assert ben.visit(LIST).has_text("I don't know yet")


def test_own_words_have_to_be_there(ben, order):
    assert ben.fill(NEW, expect=422, text=" \n ").has_text("Write something before you save.")
    assert order(ben) == []


def test_the_same_again_is_the_same_row(ben, order):
    form = {**ben.visit(NEW).form_values(), "text": "My brother"}
    ben.press(NEW, form)
    ben.press(NEW, form)
    assert order(ben) == [form["id"]]


def test_an_id_with_other_words_changes_nothing(ben, order):
    form = {**ben.visit(NEW).form_values(), "text": "My brother"}
    ben.press(NEW, form)
    page = ben.press(NEW, {**form, "text": "Something else"}, expect=409)
    assert page.has_text("My brother")
    assert page.has_text("Something else")
    assert ben.visit(f"{LIST}/{order(ben)[0]}").form_values()["text"] == "My brother"


def test_two_phones_see_both_versions_and_choose(ben, address):
    ben.fill(f"{LIST}/topics", topics=["family"])
    mine = address("ben", "family")
    drawn = ben.visit(mine).form_values()
    ben.press(mine, {**drawn, "text": "From my phone", "minutes": "15"})
    page = ben.press(mine, {**drawn, "text": "From the library"}, expect=409)
    assert page.has_text("From my phone")
    assert page.has_text("From the library")
    assert page.has_text("15 minutes")
    ben.press(mine, page.form_values())
    assert ben.visit(LIST).has_text("From the library")


def test_moving_a_point_does_not_clash_with_writing_it(ben, address, order):
    ben.fill(f"{LIST}/topics", topics=["family", "money"])
    mine = address("ben", "money")
    drawn = ben.visit(mine).form_values()
    ben.press(f"{mine}/up", {"position": 2})
    ben.press(mine, {**drawn, "text": "A phone"})
    assert mine.endswith(order(ben)[0])


def test_words_are_saved_while_they_are_written(ben, order):
    form = {**ben.visit(NEW).form_values(), "text": "My bro"}
    told = ben.press(NEW, form, 200, headers={"X-Autosave": "1"}).json
    assert told == {"revision": 1, "said": "Saved"}
    ben.press(NEW, {**form, "text": "My brother", "revision": told["revision"]})
    assert order(ben) == [form["id"]]


def test_words_that_are_too_long_are_kept_and_counted(ben, order):
    page = ben.fill(NEW, expect=422, text="x" * 5001)
    assert page.has_text("This is 1 letter too long.")
    assert page.form_values()["text"] == "x" * 5001
    assert order(ben) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }} %(name)s %s",
        "'; DROP TABLE person; --",
        "\u202eabc\u202c \ud800 \x00 \ufeff",
        "javascript:alert(1)",
    ],
)
def test_hostile_words_are_only_words(ben, order, hostile):
    form = {**ben.visit(NEW).form_values(), "text": f"a {hostile}".encode("utf-8", "replace")}
    ben.press(NEW, form)
    assert ben.visit(LIST).has_text("a ")
    ben.visit(f"{LIST}/{order(ben)[0]}")
    assert "<script>alert" not in ben.visit(LIST).html
    assert "<img src=x" not in ben.visit(LIST).html


@pytest.mark.parametrize(
    "wrong",
    [{"minutes": "41"}, {"minutes": "-5"}, {"not_with": str(uuid4())}, {"audience": "the-world"}],
)
def test_what_was_not_offered_is_refused_and_the_words_stay(ben, order, wrong):
    page = ben.fill(NEW, expect=422, text="My brother", **wrong)
    assert page.form_values()["text"] == "My brother"
    assert order(ben) == []
