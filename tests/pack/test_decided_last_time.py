"""What the last review decided stands in the pack with who does it, and how that stands today."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.openings import opened
from cast.people import person_id
from cast.promising import of_review, say
from cast.sharing import share, wish
from pack.desk import next_review, pack_of

from portal.db import db
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.answering import Given, answer
from portal.outcomes.deciding import Decided, decide
from portal.outcomes.models import Outcome, Says

DECIDED = Decided("You can join the club.", "You asked for it.")


@pytest.fixture
def promised(cast, amina):
    """The address of the next pack, and the id of what is three days late."""
    officer, of = person_id("her_officer"), of_review("amina")
    due = cast.today - timedelta(days=3)
    with cast.app.app_context(), db.at_once() as session:
        made = decide(session, of, uuid4(), DECIDED, actor=officer)
        sam = person_id("her_social_worker")
        promise = Promise(sam, "Sam Social", "Pay the club", due, decision_id=made.id)
        action_id = uuid4()
        add_action(session, of, action_id, promise, actor=officer)
    return pack_of(next_review(amina)), action_id


def decisions_on(page):
    """The part of the page that tells them."""
    return page.html.partition('<h2 id="decisions">')[2].partition("</section>")[0]


def test_who_does_it_and_how_late_it_is(her_officer, promised):
    told = decisions_on(her_officer.visit(promised[0]))
    for said in ("You can join the club.", "Pay the club", "Sam Social", "days late"):
        assert said in told
    assert "Open" not in told


def test_once_it_is_done_it_is_not_late(cast, her_officer, promised):
    address, action_id = promised
    say(cast, action_id, "her_officer", Says.DONE)
    told = decisions_on(her_officer.visit(address))
    assert "Done" in told
    assert "days late" not in told


@pytest.fixture
def answered(cast, amina):
    """The address of the next pack, and the id of a wish that was answered at the last review."""
    wish_id = wish(amina, "I want to see my brother", "my-iro")
    wish(amina, "Nobody answered this", "my-iro")
    share(amina)
    given = Given(talked_about=True, outcome=Outcome.PARTLY, reason="Twice a month.")
    officer, of = person_id("her_officer"), of_review("amina")
    with cast.app.app_context(), db.at_once() as session:
        answer(session, of, wish_id, actor=officer, answer_id=uuid4(), replaces=None, given=given)
    return pack_of(next_review(amina)), wish_id


def test_what_was_said_stands_beside_what_came_of_it(her_officer, answered):
    told = decisions_on(her_officer.visit(answered[0]))
    for said in ("I want to see my brother", "Partly", "Twice a month."):
        assert said in told
    assert "Nobody answered this" not in told


@pytest.mark.parametrize("kind", ["", ".pdf", ".docx"])
def test_whoever_reads_it_there_has_opened_it(amina, her_officer, answered, kind):
    address, wish_id = answered
    assert opened(amina) == []
    for _time in range(2):
        assert her_officer.client.get(f"{address}{kind}").status_code == 200
    assert opened(amina) == [(wish_id, 1, person_id("her_officer"))]
