"""What is no longer needed is ended by the IRO, who says why; the young person can differ."""

from datetime import timedelta

import pytest
from cast.people import person_id
from outcomes.room import OF, give, promise, said_and_held, thing_of

from portal.db import db
from portal.outcomes.afterwards import ActionState
from portal.outcomes.afterwards_reading import afterwards_of

WHY = "Your brother lives near you now, so nobody has to find a train."
STALLS, MINE = "/officer/stalls", "/professional"


@pytest.fixture
def item(cast, amina):
    made = said_and_held(cast, amina, audience="meeting")
    give(cast, made)
    return made


@pytest.fixture
def action(cast, item):
    return promise(cast, item, cast.today - timedelta(days=2))


def end(officer, action_id, expect=303, note=WHY):
    return officer.fill(f"/officer/actions/{action_id}", expect, says="ended", note=note)


def standing(cast):
    with cast.app.app_context():
        return afterwards_of(db.read, person_id("amina"))[OF.review_id].actions[0]


def test_it_stalls_no_longer_and_the_young_person_reads_why(cast, amina, her_officer, item, action):
    assert her_officer.visit(STALLS).has_text("Book the train")
    end(her_officer, action)
    assert standing(cast).state is ActionState.ENDED
    assert her_officer.visit(STALLS).has_text("Nothing stalls today.")
    page = amina.visit(thing_of(item))
    for said in ("No longer needed", "Olga Officer says that it is no longer needed.", WHY):
        assert page.has_text(said), said
    assert "days late" not in page.text
    assert amina.visit("/what-happened").status == 200


def test_never_without_saying_why(cast, her_officer, action):
    refused = end(her_officer, action, 422, note="")
    assert refused.has_text("Write in a sentence how it stands, then save.")
    assert standing(cast).state is ActionState.OPEN


def test_the_young_person_can_say_that_it_has_not_happened(cast, amina, her_officer, item, action):
    end(her_officer, action)
    say = f"/what-happened/actions/{action}/not-happened"
    assert say in amina.visit(thing_of(item)).links()
    assert amina.visit(say).has_text(WHY)
    amina.fill(say, text="I still want to see him")
    assert standing(cast).state is ActionState.OPEN
    assert her_officer.visit(STALLS).has_text("Book the train")


def test_who_was_to_do_it_is_told_and_cannot_tell_it_done(cast, her_officer, action):
    worker = cast.visitor("her_social_worker")
    address = f"/professional/actions/{action}"
    stale = worker.visit(address).form_values() | {"note": "I booked it"}
    end(her_officer, action)
    page = worker.visit(address)
    assert page.has_text("Their IRO says that this is no longer needed.")
    assert page.has_text(WHY)
    refused = worker.press(address, stale, expect=409)
    assert refused.has_text("Nothing was saved.")
    assert worker.visit(MINE).has_text("Nothing is waiting for me.")


def test_papers_promise_it_no_longer(her_officer, action, item):
    end(her_officer, action)
    review = f"/officer/reviews/{OF.review_id}"
    assert her_officer.visit(f"{review}/record").has_text("No longer needed")
    assert not her_officer.visit(f"{review}/letter").has_text("does this by")
    assert her_officer.visit(f"{review}/record/formal").has_text("No longer needed.")
    assert her_officer.visit(f"{review}/pack.docx").status == 200
    assert her_officer.visit(f"{review}/pack.json").status == 200
    assert item


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_social_worker", "ben"])
def test_nobody_else_ends_it(cast, action, name):
    sent = {"says": "ended", "note": WHY}
    cast.visitor(name).press(f"/officer/actions/{action}", sent, expect=404)
    assert standing(cast).state is ActionState.OPEN
