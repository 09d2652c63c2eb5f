"""The young person reads the English of their words, and says that it is not what they meant."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import review_id
from translation.desk import (
    ENGLISH,
    MINE,
    REVIEW,
    SHARED,
    WORDS,
    acts,
    computer_for,
    english_of,
    not_meant,
    rows,
    shared_wish,
    write,
)

from portal.audit.models import Act

SAYS = "Amina says that this is not what they meant."
SISTER = "ሓፍተይ እምበር ሓወይ ኣይኮነን"


@pytest.fixture
def translated(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item)
    return item


def english_id(amina):
    return rows(amina)[-1].id


@pytest.mark.usefixtures("translated")
def test_they_see_who_made_it(amina):
    assert MINE in amina.visit("/what-happened").links()
    page = amina.visit(MINE)
    assert page.has_text(WORDS)
    assert page.has_text(ENGLISH)
    assert page.has_text("Olga Officer")
    assert not_meant(english_id(amina)) in page.links()


def test_nothing_leads_there_before_there_is_english(amina):
    shared_wish(amina)
    assert MINE not in amina.visit("/what-happened").links()
    assert amina.visit(MINE).has_text("Nobody has put my words into English yet.")


@pytest.mark.parametrize("words", ["", SISTER])
def test_the_readers_are_told(amina, her_officer, her_social_worker, translated, words):
    amina.fill(not_meant(english_id(amina)), text=words)
    for page in (her_officer.visit(REVIEW), her_social_worker.visit(SHARED)):
        assert page.has_text(SAYS)
        assert page.has_text(ENGLISH)
        assert page.has_text(words)
    assert her_officer.visit(english_of(translated)).has_text(SAYS)
    assert amina.visit(MINE).has_text("I said: this is not what I meant.")
    assert amina.visit(MINE).has_text(words)
    assert acts(amina, Act.TRANSLATION_OBJECTED) == ["translation-objected"]


@pytest.mark.usefixtures("translated")
def test_it_is_taken_back(amina, her_officer):
    one = english_id(amina)
    amina.fill(not_meant(one), text=SISTER)
    for _again in range(2):
        amina.press(f"{not_meant(one)}/take-back")
    assert not her_officer.visit(REVIEW).has_text(SAYS)
    assert rows(amina)[0].objection_sealed is None
    assert acts(amina, Act.OBJECTION_TAKEN_BACK) == ["objection-taken-back"]
    amina.fill(not_meant(one), text="")
    assert her_officer.visit(REVIEW).has_text(SAYS)


@pytest.mark.usefixtures("translated")
def test_saying_it_again_is_the_same_and_other_words_wait(amina, her_officer):
    one = not_meant(english_id(amina))
    amina.press(one, {"text": SISTER})
    amina.press(one, {"text": SISTER})
    page = amina.press(one, {"text": "Other words"}, expect=409)
    assert page.has_text("I can take them back first.")
    assert page.has_text("Other words")
    assert her_officer.visit(REVIEW).has_text(SISTER)
    assert acts(amina, Act.TRANSLATION_OBJECTED) == ["translation-objected"]


def test_a_correction_answers_it(amina, her_officer, translated):
    amina.fill(not_meant(english_id(amina)), text=SISTER)
    assert her_officer.visit("/officer").has_text("The English of 1 thing is not what they meant")
    write(her_officer, translated, "I want to see my sister")
    assert not her_officer.visit(REVIEW).has_text(SAYS)
    assert not her_officer.visit("/officer").has_text("not what they meant")
    assert not amina.visit(MINE).has_text("I said: this is not what I meant.")


def test_english_that_was_corrected_meanwhile_is_looked_at_again(amina, her_officer, translated):
    before = not_meant(english_id(amina))
    write(her_officer, translated, "I want to see my sister")
    page = amina.press(before, {"text": "My big sister"}, expect=409)
    assert page.has_text("My big sister")
    assert page.has_text("Somebody changed this English. I can look again.")
    assert page.has_text("I want to see my sister")
    amina.visit(before, expect=409)
    assert not her_officer.visit(REVIEW).has_text(SAYS)


def test_the_desk_forgets_what_is_taken_back(amina, her_officer, other_officer, translated):
    amina.fill(not_meant(english_id(amina)), text="")
    assert not other_officer.visit("/officer").has_text("not what they meant")
    amina.press(f"/get-ready/share/{translated}/take-back")
    assert not her_officer.visit("/officer").has_text("not what they meant")


@pytest.mark.usefixtures("translated")
@pytest.mark.parametrize("name", ["ben", "her_officer", "her_social_worker", "administrator"])
def test_nobody_else_says_it_for_them(cast, amina, name):
    visitor, one = cast.visitor(name), english_id(amina)
    never = visitor.visit(not_meant(uuid4()), expect=404)
    assert bare(visitor.visit(not_meant(one), expect=404)) == bare(never)
    visitor.press(not_meant(one), {"text": "Mine"}, expect=404)
    visitor.press(f"{not_meant(one)}/take-back", expect=404)
    assert not rows(amina)[0].objected_at


@pytest.mark.usefixtures("translated")
def test_ben_has_no_page_of_hers(ben):
    never = ben.visit(f"/what-happened/in-english/{uuid4()}", expect=404)
    assert bare(ben.visit(MINE, expect=404)) == bare(never)
    assert ben.visit(f"/what-happened/in-english/{review_id('ben')}").has_text("Nobody has put")


@pytest.mark.usefixtures("libre")
def test_the_desk_is_quiet_once_a_person_wrote_it(amina, her_officer):
    item = shared_wish(amina)
    her_officer.press(computer_for(item))
    amina.fill(not_meant(english_id(amina)), text="")
    assert her_officer.visit("/officer").has_text("The English of 1 thing is not what they meant")
    write(her_officer, item)
    assert not her_officer.visit("/officer").has_text("not what they meant")
    assert her_officer.visit(REVIEW).has_text(SAYS)
