"""What the last review decided stands in the pack with who does it, and how that stands today."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id
from cast.promising import of_review, say
from pack.desk import next_review, pack_of

from portal.db import db
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.deciding import Decided, decide
from portal.outcomes.models import Says

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
