"""Somebody of the circle sees what they said they would do, and tells when it is done."""

from datetime import date, timedelta
from uuid import uuid4, uuid5

import pytest
from cast.nothing import bare
from cast.people import HOUSE
from cast.promising import agreed, say
from sqlalchemy import select
from time_machine import travel

from portal.care_team.models import Assignment
from portal.db import db
from portal.outcomes.models import ActionWord, Says

WHAT = "Ring the school about English lessons"


def page_of(action_id):
    return f"/professional/actions/{action_id}"


def tell(visitor, action_id, note="I rang them. Lessons start on Monday.", expect=303):
    return visitor.fill(page_of(action_id), expect, note=note)


def words_of(cast):
    with cast.app.app_context():
        return db.read.execute(select(ActionWord.says, ActionWord.said_by)).all()


def test_she_sees_hers_with_name_day_and_lateness(cast, her_social_worker):
    agreed(cast, "her_social_worker", WHAT, by_when=cast.today - timedelta(days=2))
    agreed(cast, "her_carer", "Buy a second blanket")
    page = her_social_worker.visit("/professional")
    assert page.has_text("What I said I would do")
    assert page.has_text(WHAT)
    assert page.has_text("For Amina")
    assert page.has_text("2 days late")
    assert not page.has_text("blanket")


def test_she_tells_that_it_is_done(cast, her_social_worker):
    action_id = agreed(cast, "her_social_worker", WHAT)
    tell(her_social_worker, action_id)
    page = her_social_worker.visit(page_of(action_id))
    assert page.has_text("Lessons start on Monday.")
    assert page.has_text("I said that it is done")
    (word,) = words_of(cast)
    assert (word.says, word.said_by) == (Says.TELLS_DONE, her_social_worker.id)


def test_sent_twice_it_is_told_once(cast, her_social_worker):
    action_id = agreed(cast, "her_social_worker", WHAT)
    sent = {"id": str(uuid4()), "note": "Done"}
    her_social_worker.press(page_of(action_id), sent)
    her_social_worker.press(page_of(action_id), sent)
    assert len(words_of(cast)) == 1
    page = her_social_worker.press(page_of(action_id), {**sent, "note": "Other"}, expect=409)
    assert page.has_text("Other words were saved from this page.")
    assert page.form_values()["note"] == "Other"
    her_social_worker.press(page_of(action_id), page.form_values())
    assert len(words_of(cast)) == 2


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("  ", "Write in a sentence what was done, then save."),
        ("x" * 5001, "This is 1 letter too long."),
    ],
)
def test_a_note_is_needed_and_has_an_end(cast, her_social_worker, note, sentence):
    action_id = agreed(cast, "her_social_worker", WHAT)
    page = tell(her_social_worker, action_id, note, expect=422)
    assert page.has_text(sentence)
    assert page.form_values()["note"] == note.strip()
    assert not words_of(cast)


def test_what_is_done_needs_no_more(cast, her_social_worker):
    action_id = agreed(cast, "her_social_worker", WHAT)
    opened = her_social_worker.visit(page_of(action_id))
    say(cast, action_id, "amina", Says.HAPPENED)
    page = her_social_worker.press(page_of(action_id), {**opened.form_values(), "note": "Me"}, 409)
    assert page.has_text("This is marked as done already.")
    assert len(words_of(cast)) == 1
    assert her_social_worker.visit("/professional").has_text("Nothing is waiting for me.")


def test_a_replay_after_it_was_done_is_no_refusal(cast, her_social_worker):
    action_id, sent = agreed(cast, "her_social_worker", WHAT), {"id": str(uuid4()), "note": "Done"}
    her_social_worker.press(page_of(action_id), sent)
    say(cast, action_id, "her_officer", Says.DONE)
    her_social_worker.press(page_of(action_id), sent)
    assert len(words_of(cast)) == 2


def test_the_young_persons_note_is_for_the_iro_alone(cast, her_social_worker, her_officer):
    action_id = agreed(cast, "her_social_worker", WHAT)
    say(cast, action_id, "amina", Says.NOT_HAPPENED, "ገና ኣይኮነን")
    say(cast, action_id, "her_officer", Says.NOT_DONE, "Please ring again")
    page = her_social_worker.visit(page_of(action_id))
    assert page.has_text("Says that it has not happened")
    assert page.has_text("Please ring again")
    assert "ገና" not in page.html
    assert her_officer.visit(f"/officer/actions/{action_id}").has_text("ገና ኣይኮነን")


def test_she_hears_of_it_without_a_word_of_the_young_person(cast):
    agreed(cast, "her_social_worker", WHAT, by_when=date(2026, 12, 1))
    for today, sentence in (
        ("2026-11-25 12:00", None),
        ("2026-11-26 12:00", "1 thing is due on Tuesday 1 December."),
        ("2026-12-01 12:00", "1 thing is due on Tuesday 1 December."),
        ("2026-12-02 12:00", "1 thing is late. It was due on Tuesday 1 December."),
    ):
        with travel(today, tick=False):
            page = cast.visitor("her_social_worker").visit("/professional")
            notices = ["".join(p.itertext()) for p in page.all("p")]
            heard = [one for one in notices if "is due on" in one or "is late." in one]
            said = [one.replace("\u2068", "").replace("\u2069", "") for one in heard]
            assert said == ([sentence] if sentence else [])


def test_what_she_told_is_no_notice_any_more(cast, her_social_worker):
    action_id = agreed(cast, "her_social_worker", WHAT, by_when=cast.today)
    assert her_social_worker.visit("/professional").has_text("1 thing is due on")
    tell(her_social_worker, action_id)
    assert not her_social_worker.visit("/professional").has_text("1 thing is due on")


def test_an_assignment_that_ends_closes_it_at_once(cast, her_social_worker):
    action_id = agreed(cast, "her_social_worker", WHAT)
    with cast.app.app_context(), db.at_once() as session:
        mine = session.get(Assignment, uuid5(HOUSE, "her_social_worker amina"))
        mine.ends_on = cast.today - timedelta(days=1)
    her_social_worker.visit(page_of(action_id), expect=404)
    her_social_worker.press(page_of(action_id), {"note": "Done"}, expect=404)
    assert not her_social_worker.visit("/professional").has_text(WHAT)


@pytest.mark.parametrize(
    "name",
    ["her_carer", "former_worker", "her_officer", "manager", "administrator", "ben", "amina"],
)
def test_for_anybody_else_there_is_nothing(cast, name):
    action_id = agreed(cast, "her_social_worker", WHAT)
    visitor = cast.visitor(name)
    never = visitor.visit(page_of(uuid4()), expect=404)
    assert bare(visitor.visit(page_of(action_id), expect=404)) == bare(never)
    visitor.press(page_of(action_id), {"note": "Done"}, expect=404)
    assert not words_of(cast)
