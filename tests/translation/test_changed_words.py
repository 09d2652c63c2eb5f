"""English belongs to the exact words it was made of."""

from cast.people import review_id
from cast.sharing import SHARE, rewrite, share, wish
from translation.desk import (
    ENGLISH,
    MINE,
    REVIEW,
    WORDS,
    english_of,
    rows,
    shared_wish,
    write,
)


def test_changed_words_have_none_until_they_are_as_before(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item)
    rewrite(amina, item, text=f"{WORDS}!")
    share(amina)
    assert not her_officer.visit(REVIEW).has_text(ENGLISH)
    assert her_officer.visit(english_of(item)).form_values()["text"] == ""
    assert not amina.visit(MINE).has_text(ENGLISH)
    write(her_officer, item, "At last!")
    assert [row.revision for row in rows(amina)] == [1, 2]
    rewrite(amina, item, text=WORDS)
    share(amina)
    assert her_officer.visit(REVIEW).has_text(ENGLISH)
    assert not her_officer.visit(REVIEW).has_text("At last!")


def test_another_kind_of_change_leaves_it(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item)
    rewrite(amina, item, kind="change")
    share(amina)
    assert her_officer.visit(REVIEW).has_text(ENGLISH)


def test_the_same_words_of_another_item_have_none(amina, her_officer):
    write(her_officer, shared_wish(amina))
    shared_wish(amina)
    page = her_officer.visit(REVIEW)
    assert page.html.count(ENGLISH) == 1
    assert page.html.count(WORDS) == 2


def test_words_that_changed_while_somebody_typed_keep_what_was_typed(amina, her_officer):
    item = shared_wish(amina)
    form = her_officer.visit(english_of(item)).form_values()
    rewrite(amina, item, text="ሓፍተይ")
    share(amina)
    page = her_officer.press(english_of(item), {**form, "text": ENGLISH}, expect=409)
    assert page.has_text("changed their words since this page was opened")
    assert page.has_text("ሓፍተይ")
    assert page.form_values()["text"] == ENGLISH
    assert not rows(amina)
    her_officer.press(english_of(item), {**page.form_values(), "text": "My sister"})
    assert her_officer.visit(REVIEW).has_text("My sister")


def test_what_is_taken_back_takes_its_english_along(amina, her_officer, her_social_worker):
    item = shared_wish(amina)
    write(her_officer, item)
    amina.press(f"{SHARE}/{item}/take-back")
    for visitor, address in (
        (her_officer, REVIEW),
        (her_social_worker, f"/professional/reviews/{review_id('amina')}"),
        (amina, MINE),
    ):
        assert not visitor.visit(address).has_text(ENGLISH)
    her_officer.visit(english_of(item), expect=404)


def test_what_is_kept_back_later_takes_its_english_along(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item)
    wish(amina, "Another")
    rewrite(amina, item, audience="only-me")
    share(amina)
    assert not her_officer.visit(REVIEW).has_text(ENGLISH)
    assert not amina.visit(MINE).has_text(ENGLISH)
