"""An officer types what an item says in English: labelled, beside the original, nothing lost."""

from uuid import uuid4

import pytest
from cast.openings import opened
from cast.sharing import wish
from translation.desk import (
    ENGLISH,
    REVIEW,
    WORDS,
    acts,
    blocks,
    computer_for,
    english_of,
    make_interpreter,
    rows,
    shared_wish,
    write,
)

from portal.audit.models import Act


def test_it_stands_beside_the_original_with_name_and_day(amina, her_officer):
    item = shared_wish(amina)
    assert write(her_officer, item).location == f"{REVIEW}#item-{item}"
    page = her_officer.visit(REVIEW)
    assert f'<blockquote class="words" dir="ltr" lang="ti">{WORDS}</blockquote>' in page.html
    assert blocks(page) == [(ENGLISH, "en", "ltr")]
    assert "In English by Olga Officer" in page.text
    assert page.text.index(WORDS) < page.text.index(ENGLISH)
    assert acts(amina, Act.TRANSLATED) == ["translated"]


def test_a_replay_is_the_same_row(amina, her_officer):
    item = shared_wish(amina)
    form = {**her_officer.visit(english_of(item)).form_values(), "text": ENGLISH}
    her_officer.press(english_of(item), form)
    her_officer.press(english_of(item), form)
    assert len(rows(amina)) == 1
    her_officer.fill(english_of(item))
    assert len(rows(amina)) == 1


def test_a_correction_is_a_row_of_its_own(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item, "I want to see him")
    page = her_officer.visit(english_of(item))
    assert page.form_values()["text"] == "I want to see him"
    write(her_officer, item)
    assert [row.revision for row in rows(amina)] == [1, 2]
    page = her_officer.visit(REVIEW)
    assert page.has_text(ENGLISH)
    assert not page.has_text("I want to see him")
    assert page.has_text("Correct the English")


@pytest.mark.parametrize(("address", "expect"), [(english_of, 409), (computer_for, 424)])
def test_whoever_sends_a_form_at_once_has_opened_the_words(amina, her_officer, address, expect):
    item = shared_wish(amina)
    assert her_officer.press(address(item), expect=expect).has_text(WORDS)
    assert acts(amina, Act.ITEM_OPENED) == ["item-opened"]


def test_whoever_puts_one_thing_into_english_has_not_opened_the_others(amina, her_officer):
    wish(amina, "Something else")
    item = shared_wish(amina)
    assert not her_officer.visit(english_of(item)).has_text("Something else")
    assert [row.item_id for row in opened(amina)] == [item]


@pytest.mark.parametrize(
    ("text", "said"),
    [(" ", "Write something before you save."), ("x" * 5003, "3 letters too long")],
)
def test_what_cannot_be_kept_stays_in_the_form(amina, her_officer, text, said):
    item = shared_wish(amina)
    form = her_officer.visit(english_of(item)).form_values()
    page = her_officer.press(english_of(item), {**form, "text": text}, expect=422)
    assert page.has_text(said)
    assert page.has_text(text.strip())
    assert page.has_text(WORDS)
    assert not rows(amina)


def test_as_long_as_words_may_be(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item, "x" * 5000)
    assert her_officer.visit(REVIEW).has_text("x" * 5000)


def test_two_who_write_at_once_see_both(amina, her_officer, cast):
    item, other = shared_wish(amina), cast.visitor("former_worker")
    make_interpreter(cast)
    theirs = english_of(
        item, f"/professional{REVIEW.removeprefix('/officer').removesuffix('/pack')}"
    )
    mine = her_officer.visit(english_of(item)).form_values()
    other.fill(theirs, text="He misses his brother")
    page = her_officer.press(english_of(item), {**mine, "text": ENGLISH}, expect=409)
    assert page.has_text("Somebody saved other English since this page was opened.")
    assert page.has_text("He misses his brother")
    assert page.form_values()["text"] == ENGLISH
    assert len(rows(amina)) == 1
    her_officer.press(english_of(item), page.form_values())
    assert [row.revision for row in rows(amina)] == [1, 2]
    assert her_officer.visit(REVIEW).has_text(ENGLISH)


def test_the_same_id_with_other_words_is_a_clash(amina, her_officer):
    item = shared_wish(amina)
    form = her_officer.visit(english_of(item)).form_values()
    her_officer.press(english_of(item), {**form, "text": ENGLISH})
    page = her_officer.press(english_of(item), {**form, "text": "Other"}, expect=409)
    assert page.form_values()["id"] != form["id"]
    her_officer.press(english_of(item), page.form_values())
    assert blocks(her_officer.visit(REVIEW)) == [("Other", "en", "ltr")]


def test_an_id_of_somebody_else_is_nothing(amina, her_officer, interpreter):
    item = shared_wish(amina)
    form = her_officer.visit(english_of(item)).form_values()
    her_officer.press(english_of(item), {**form, "text": ENGLISH})
    theirs = english_of(item, REVIEW.replace("officer", "professional").removesuffix("/pack"))
    sent = {**interpreter.visit(theirs).form_values(), "id": form["id"], "text": "Other"}
    interpreter.press(theirs, sent, expect=404)
    assert len(rows(amina)) == 1


def test_words_in_english_have_none_of_this(amina, her_officer):
    amina.press("/language", {"language": "en", "mode": "both"})
    item = shared_wish(amina, "My own English words")
    page = her_officer.visit(REVIEW)
    assert page.has_text("My own English words")
    assert not page.has_text("Write it in English")
    her_officer.visit(english_of(item), expect=404)


def test_an_item_without_words_has_none_of_this(amina, her_officer):
    amina.fill("/get-ready/feelings/friends", feeling="good", text="", audience="meeting")
    shared_wish(amina)
    assert her_officer.visit(REVIEW).html.count("Write it in English") == 1
    her_officer.visit(english_of(uuid4()), expect=404)
