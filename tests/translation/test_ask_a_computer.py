"""An officer asks a computer: once, labelled, a person's English before it, nothing held."""

from dataclasses import replace

import pytest
from cast.sharing import SHARE, rewrite, share
from translation.desk import (
    ENGLISH,
    MINE,
    REVIEW,
    SHARED,
    WORDS,
    acts,
    blocks,
    computer_for,
    english_of,
    rows,
    shared_wish,
    write,
)

from portal.audit.models import Act
from portal.db import db

COMPUTER = "Computer translation"


@pytest.mark.usefixtures("libre")
def test_it_is_labelled_and_beside_the_original(amina, her_officer, her_social_worker):
    item = shared_wish(amina)
    assert her_officer.visit(REVIEW).has_text("Ask for a computer translation")
    assert her_officer.press(computer_for(item)).location == f"{REVIEW}#item-{item}"
    for page in (her_officer.visit(REVIEW), her_social_worker.visit(SHARED), amina.visit(MINE)):
        assert page.has_text(WORDS)
        assert blocks(page) == [(ENGLISH, "en", "ltr")]
        assert page.has_text(COMPUTER)
        assert not page.has_text("In English by")
    (row,) = rows(amina)
    assert (row.kind, row.made_by, row.engine) == ("machine", None, "LibreTranslate")


def test_what_it_is_asked(amina, her_officer, libre):
    her_officer.press(computer_for(shared_wish(amina)))
    question = {"q": WORDS, "source": "ti", "target": "en", "format": "text"}
    assert libre.asked == [("/languages", {}), ("/translate", question)]


def test_its_languages_are_asked_once_for_some_minutes(amina, her_officer, libre, monkeypatch):
    first, second, third = (shared_wish(amina, f"{WORDS} {number}") for number in range(3))
    her_officer.press(computer_for(first))
    her_officer.press(computer_for(second))
    monkeypatch.setattr("portal.translation.machine.KNOWN_FOR", 0)
    her_officer.press(computer_for(third))
    assert [path for path, _question in libre.asked].count("/languages") == 2


def test_it_is_asked_once_for_the_same_words(amina, her_officer, libre):
    item = shared_wish(amina)
    her_officer.press(computer_for(item))
    her_officer.press(computer_for(item))
    assert not her_officer.visit(REVIEW).has_text("Ask for a computer translation")
    assert len(libre.asked) == 2
    assert len(rows(amina)) == 1


@pytest.mark.usefixtures("libre")
def test_a_persons_english_stands_first(amina, her_officer):
    item = shared_wish(amina)
    her_officer.press(computer_for(item))
    write(her_officer, item, "I long for my brother")
    said = [text for text, _lang, _dir in blocks(her_officer.visit(REVIEW))]
    assert said == ["I long for my brother", ENGLISH]


@pytest.mark.usefixtures("libre")
def test_the_form_of_a_person_does_not_begin_with_a_computers(amina, her_officer):
    item = shared_wish(amina)
    her_officer.press(computer_for(item))
    page = her_officer.visit(english_of(item))
    assert page.form_values()["text"] == ""
    assert page.has_text(ENGLISH)


@pytest.mark.usefixtures("libre")
def test_asking_is_recorded_and_shown_to_the_young_person(amina, her_officer):
    her_officer.press(computer_for(shared_wish(amina)))
    assert acts(amina, Act.TRANSLATION_ASKED, Act.TRANSLATED) == ["translation-asked", "translated"]
    assert amina.visit("/me/who-looked").has_text("Asked a computer to put one thing I shared")


def test_others_write_while_the_service_thinks(amina, ben, her_officer, libre):
    """Nothing is held: a pending answer stops neither a reader nor a writer."""
    done = []

    def meanwhile():
        rewrite_of_ben = {"text": "Mine", "kind": "want", "audience": "my-iro"}
        ben.press("/get-ready/wishes/new", rewrite_of_ben)
        done.append(acts(amina, Act.TRANSLATION_ASKED))

    libre.meanwhile = meanwhile
    her_officer.press(computer_for(shared_wish(amina)))
    assert done == [["translation-asked"]]


@pytest.mark.parametrize("change", ["take-back", "other-words"])
def test_what_changed_while_the_service_thought_is_not_kept(amina, her_officer, libre, change):
    item = shared_wish(amina)

    def meanwhile():
        if change == "take-back":
            amina.press(f"{SHARE}/{item}/take-back")
        else:
            rewrite(amina, item, text="ሓፍተይ")
            share(amina)

    libre.meanwhile = meanwhile
    her_officer.press(computer_for(item), expect=404 if change == "take-back" else 409)
    assert not rows(amina)


def test_no_service_no_button(amina, her_officer):
    item = shared_wish(amina)
    assert not her_officer.visit(REVIEW).has_text("Ask for a computer translation")
    page = her_officer.press(computer_for(item), expect=424)
    assert page.has_text("No translation service is set up. Ask an interpreter.")
    assert page.has_text(WORDS)
    assert not acts(amina, Act.TRANSLATION_ASKED)


def test_no_button_beside_english_words(amina, her_officer, libre):
    amina.press("/language", {"language": "en", "mode": "both"})
    item = shared_wish(amina, "My own English words")
    assert not her_officer.visit(REVIEW).has_text("Ask for a computer translation")
    her_officer.press(computer_for(item), expect=404)
    assert not libre.asked


def test_no_page_asks_the_service(amina, her_officer, her_social_worker, libre):
    item = shared_wish(amina)
    for visitor, address in (
        (her_officer, REVIEW),
        (her_officer, "/officer"),
        (her_officer, english_of(item)),
        (her_social_worker, SHARED),
        (amina, MINE),
    ):
        visitor.visit(address)
    assert not libre.asked


def test_the_key_goes_to_the_service_and_nowhere_else(amina, her_officer, libre, app):
    settings = app.extensions["settings"]
    app.extensions["settings"] = replace(settings, translate_key="a-key-of-ours")
    her_officer.press(computer_for(shared_wish(amina)))
    assert libre.asked[-1][1]["api_key"] == "a-key-of-ours"
    assert "a-key-of-ours" not in repr(app.extensions["settings"])
    assert not her_officer.visit(REVIEW).has_text("a-key-of-ours")
    with app.app_context():
        assert not db.read.in_transaction()
