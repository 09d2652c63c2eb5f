"""English is sealed as the words are: nothing of either lies about, and erasing takes both."""

import sqlite3
from contextlib import closing

import pytest
from cast.people import person_id
from translation.desk import (
    ENGLISH,
    MINE,
    REVIEW,
    SHARED,
    WORDS,
    make_interpreter,
    not_meant,
    rows,
    shared_wish,
    write,
)

from portal.translation.original import fingerprint

MEANT = "My sister, not my brother"


@pytest.fixture
def item(amina, her_officer):
    item = shared_wish(amina)
    write(her_officer, item)
    amina.fill(not_meant(rows(amina)[0].id), text=MEANT)
    return item


def test_the_database_holds_neither_words_nor_their_fingerprint(app, item):
    with app.app_context():
        kept = fingerprint(person_id("amina"), item, WORDS)
    folder = app.extensions["settings"].data
    for path in folder.glob("portal.sqlite*"):
        data = path.read_bytes()
        for words in (ENGLISH, MEANT, WORDS, kept):
            assert words.encode() not in data
        assert bytes.fromhex(kept) not in data


def test_a_fingerprint_is_of_this_portal_this_person_and_this_item(app, item):
    amina, ben = person_id("amina"), person_id("ben")
    with app.app_context():
        first = fingerprint(amina, item, WORDS)
        others = [fingerprint(ben, item, WORDS), fingerprint(amina, ben, WORDS)]
        assert first == fingerprint(amina, item, WORDS)
    assert first not in others


@pytest.mark.usefixtures("item")
def test_english_that_somebody_moved_to_another_item_is_shown_nowhere(app, amina, her_officer):
    other = shared_wish(amina, "ካልእ ቃላት")
    with closing(sqlite3.connect(app.extensions["settings"].data / "portal.sqlite")) as database:
        database.execute("UPDATE translation SET item_id = ?", [other.hex])
        database.commit()
    assert not her_officer.visit(REVIEW).has_text(ENGLISH)


@pytest.mark.usefixtures("item")
def test_erasing_takes_the_english_along(app, her_officer):
    app.extensions["vault"].keystore.destroy(person_id("amina"))
    her_officer.visit(REVIEW, expect=404)


def test_the_english_of_somebody_who_was_erased_stays(app, amina, cast, her_officer):
    make_interpreter(cast)
    write(cast.visitor("former_worker"), shared_wish(amina), at=SHARED)
    app.extensions["vault"].keystore.destroy(person_id("former_worker"))
    for visitor, address in ((her_officer, REVIEW), (amina, MINE)):
        page = visitor.visit(address)
        assert page.has_text(ENGLISH)
    assert her_officer.visit(REVIEW).has_text("Somebody who left")
