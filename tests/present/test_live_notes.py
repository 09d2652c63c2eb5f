"""Live notes: a tick and first words in the meeting, which only the record can publish."""

import pytest
from cast.people import person_id
from present.room import WALL, for_everyone, today
from record.meeting import RECORD
from sqlalchemy import select

from portal.db import db
from portal.present.models import LiveNote

WORDS = "We ask the school this week"


@pytest.fixture
def seen(amina):
    item_id = for_everyone(amina)
    today(amina)
    return item_id


def note(officer, item_id, expect=303, **values):
    return officer.press(f"{WALL}/notes/{item_id}", {"revision": "0", **values}, expect)


def rows(visitor):
    with visitor.app.app_context(), db.at_once() as session:
        found = list(session.scalars(select(LiveNote)))
        session.expunge_all()
        return found


def test_a_note_is_kept_and_the_record_begins_with_it(her_officer, seen):
    note(her_officer, seen, talked="y", text=WORDS)
    assert WORDS in her_officer.visit(f"{WALL}/notes").text
    form = her_officer.visit(f"{RECORD}/items/{seen}").form_values()
    assert (form["reason"], form["talked"]) == (WORDS, ["yes"])


def test_the_young_person_sees_nothing_of_it(amina, her_officer, seen):
    note(her_officer, seen, talked="y", text=WORDS)
    for page in ("/what-happened", "/remote", "/"):
        assert WORDS not in amina.visit(page).html
    thing = [link for link in amina.visit("/what-happened").links() if str(seen) in link]
    assert not thing or WORDS not in amina.visit(thing[0]).html


def test_no_slide_shows_it(her_officer, seen):
    note(her_officer, seen, text=WORDS)
    for number in range(1, 10):
        assert WORDS not in her_officer.visit(f"{WALL}/{number}").html


def test_an_answer_that_stands_is_not_replaced_by_it(her_officer, seen):
    said = {"talked": "yes", "outcome": "yes", "reason": "It is done"}
    her_officer.fill(f"{RECORD}/items/{seen}", **said)
    note(her_officer, seen, text=WORDS)
    assert WORDS not in her_officer.visit(f"{RECORD}/items/{seen}").html


def test_the_words_are_sealed_with_her_key(her_officer, seen):
    note(her_officer, seen, text=WORDS)
    (row,) = rows(her_officer)
    assert WORDS.encode() not in row.words_sealed
    assert row.young_person_id == person_id("amina")


def test_the_same_note_twice_is_one(her_officer, seen):
    for _twice in range(2):
        note(her_officer, seen, text=WORDS)
    assert [row.revision for row in rows(her_officer)] == [1]


def test_another_note_meanwhile_changes_nothing_and_shows_both(her_officer, seen):
    note(her_officer, seen, text=WORDS)
    page = note(her_officer, seen, expect=409, text="Other words")
    assert WORDS in page.text
    assert "Other words" in page.text
    assert "Another note was saved" in page.text
    note(her_officer, seen, text="Other words", revision="1")
    assert [row.revision for row in rows(her_officer)] == [2]


def test_saving_by_itself_says_the_revision(her_officer, seen):
    sent = {"csrf_token": her_officer.token(), "revision": "0", "text": WORDS}
    answer = her_officer.client.post(f"{WALL}/notes/{seen}", data=sent, headers={"X-Autosave": "1"})
    assert answer.get_json() == {"revision": 1, "said": "Saved"}


def test_too_many_letters_are_kept_in_the_form(her_officer, seen):
    page = note(her_officer, seen, expect=422, text="x" * 5001)
    assert "1 letter too long" in page.text
    assert "x" * 5001 in page.text
    assert rows(her_officer) == []


def test_there_is_no_note_beside_what_is_not_on_the_wall(amina, her_officer, other_officer, seen):
    private = str(person_id("amina"))
    note(her_officer, private, expect=404, text=WORDS)
    note(other_officer, seen, expect=404, text=WORDS)
    amina.press(f"/get-ready/share/{seen}/take-back")
    note(her_officer, seen, expect=404, text=WORDS)
