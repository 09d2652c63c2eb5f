"""The letter is sent in two steps; what was sent stays, and a change is seen."""

from uuid import uuid4

import pytest
from cast.people import review_id
from letters.letters import (
    LETTER,
    MINE,
    PREVIEW,
    SENT,
    WORDS,
    answered,
    held,
    send,
    sent_to,
    write,
)
from sqlalchemy import select

from portal.db import db
from portal.letters.models import Letter, SentLetterChanged


@pytest.fixture
def written(amina, her_officer):
    """A letter that can be sent."""
    item = held(amina)
    answered(her_officer, item)
    write(her_officer, reach="Ring me on Mondays.")
    return item


@pytest.mark.usefixtures("written")
def test_it_is_read_by_the_young_person_once_it_is_sent(amina, her_officer):
    amina.visit(MINE, 404)
    assert her_officer.visit(PREVIEW).has_text("Send to")
    assert send(her_officer).location == SENT
    page = amina.visit(MINE)
    assert page.has_text("Ring me on Mondays.")
    assert page.has_text(WORDS)
    assert page.has_text("Amina")
    assert her_officer.visit(SENT).has_text("Ring me on Mondays.")


def test_it_is_sent_once_everything_has_an_answer(amina, her_officer):
    item = held(amina)
    write(her_officer, reach="Ring me.")
    page = her_officer.visit(PREVIEW)
    assert not page.has_text("Send to")
    sent = {"id": str(uuid4()), "revision": "1"}
    refused = her_officer.press(f"{LETTER}/send", sent, 409)
    assert refused.has_text("Something has no answer yet.")
    answered(her_officer, item)
    her_officer.press(f"{LETTER}/send", sent)
    assert len(sent_to(amina)) == 1


@pytest.mark.usefixtures("written")
def test_sending_twice_is_sending_once(amina, her_officer):
    values = her_officer.visit(PREVIEW).form_values()
    her_officer.press(f"{LETTER}/send", values)
    her_officer.press(f"{LETTER}/send", values)
    her_officer.press(f"{LETTER}/send", {**values, "id": str(uuid4())})
    assert [letter.version for letter in sent_to(amina)] == [1]


@pytest.mark.usefixtures("written")
def test_another_letter_is_the_next_version_and_both_are_kept(amina, her_officer):
    send(her_officer)
    write(her_officer, reach="Ring me on Fridays.")
    send(her_officer)
    now, before = amina.visit(MINE), amina.visit(f"{MINE}?version=1")
    assert now.has_text("This letter changed.")
    assert now.has_text("Ring me on Fridays.")
    assert not before.has_text("Ring me on Fridays.")
    assert before.has_text("Ring me on Mondays.")
    assert before.has_text("This is an old letter.")
    assert amina.visit(f"{MINE}?version=3", 404)
    assert her_officer.visit(f"{SENT}?version=1").has_text("Ring me on Mondays.")


@pytest.mark.usefixtures("written")
def test_what_was_looked_at_is_what_is_sent(amina, her_officer):
    looked_at = her_officer.visit(PREVIEW).form_values()
    write(her_officer, reach="Other words")
    refused = her_officer.press(f"{LETTER}/send", looked_at, 409)
    assert refused.has_text("Look again, then send it.")
    assert sent_to(amina) == []


def test_an_empty_letter_is_not_sent(amina, her_officer):
    answered(her_officer, held(amina))
    names = ("told", "well", "worry", "agreed", "could_not", "rights", "next", "reach")
    write(her_officer, **dict.fromkeys(names, ""))
    sent = {"id": str(uuid4()), "revision": "1"}
    assert her_officer.press(f"{LETTER}/send", sent, 409).has_text("The letter says nothing yet.")


@pytest.mark.usefixtures("written")
def test_what_was_sent_never_changes(amina, her_officer):
    send(her_officer)
    with amina.app.app_context():
        find = select(Letter).where(Letter.review_id == review_id("amina"))
        with pytest.raises(SentLetterChanged), db.at_once() as session:
            session.scalars(find).one().version = 7
    assert [letter.version for letter in sent_to(amina)] == [1]


def test_what_was_taken_back_is_not_sent(amina, her_officer, written):
    amina.press(f"/get-ready/share/{written}/take-back")
    page = her_officer.visit(PREVIEW)
    assert page.has_text("Something was taken back")
    sent = {"id": str(uuid4()), "revision": "1"}
    refused = her_officer.press(f"{LETTER}/send", sent, 409)
    assert refused.has_text("Something was taken back")
    assert sent_to(amina) == []


def test_words_taken_back_later_leave_the_adults_pages(amina, her_officer, written):
    write(her_officer, could_not="")
    send(her_officer)
    amina.press(f"/get-ready/share/{written}/take-back")
    assert amina.visit(MINE).has_text(WORDS)
    assert not her_officer.visit(SENT).has_text(WORDS)
