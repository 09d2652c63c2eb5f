"""The record asks of each area whether the review looked at it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from plan.plans import BY_IRO, TEMPLATE

from portal.db import db, utc_now
from portal.outcomes.answering import OfReview, close_record
from portal.plan.looked_at import looked_at_of
from portal.reviews.models import Review, ReviewState

ASKED = f"/officer/reviews/{review_id('amina')}/record/plan"


@pytest.fixture
def chair(her_officer):
    """Her IRO, after the review."""
    with her_officer.app.app_context(), db.at_once() as session:
        review = session.get_one(Review, review_id("amina"))
        review.state, review.starts_at = ReviewState.HELD.value, utc_now() - timedelta(days=1)
    return her_officer


def kept(visitor):
    with visitor.app.app_context():
        return looked_at_of(db.read, review_id("amina"))


def looked(area, note="", *, yes=True):
    return {f"looked-{area}": "yes" if yes else "no", f"note-{area}": note}


def test_each_area_is_answered_by_itself(chair):
    chair.fill(ASKED, **looked("family", "We rang him."), **looked("money", "No time.", yes=False))
    standing = kept(chair)
    assert {code: one.look.looked_at for code, one in standing.items()} == {
        "family": True,
        "money": False,
    }
    assert chair.visit(ASKED).form_values()["note-family"] == "We rang him."


def test_who_they_are_and_fair_treatment_are_always_asked(chair, administrator):
    chair.press(f"{BY_IRO}/areas/who-i-am/hide")
    administrator.press(f"{TEMPLATE}/areas/who-i-am/hide", {"version": "0"})
    page = chair.visit(ASKED)
    assert page.has_text("Who I am")
    assert page.has_text("being treated fairly")
    chair.fill(ASKED, **looked("who-i-am", "Halal food is there now."))
    assert kept(chair)["who-i-am"].look.looked_at


def test_an_area_of_her_own_is_asked_too(chair):
    own = {"id": str(uuid4()), "title": "My cat", "icon": "heart"}
    chair.press(f"{BY_IRO}/new-area", own)
    chair.fill(ASKED, **looked(own["id"]))
    assert own["id"] in kept(chair)


def test_the_same_again_changes_nothing(chair):
    sent = {**chair.visit(ASKED).form_values(), **looked("family", "We rang him.")}
    chair.press(ASKED, sent)
    chair.press(ASKED, sent)
    assert kept(chair)["family"].revision == 1


def test_two_pages_at_once_show_both(chair):
    opened = chair.visit(ASKED).form_values()
    chair.fill(ASKED, **looked("family", "The first note."))
    page = chair.press(ASKED, {**opened, **looked("family", "The second.")}, expect=409)
    assert page.has_text("The first note.")
    assert page.form_values()["note-family"] == "The second."
    chair.press(ASKED, page.form_values())
    assert kept(chair)["family"].look.note == "The second."


def test_a_note_without_an_answer_is_not_lost(chair):
    page = chair.fill(ASKED, 422, **{"note-family": "A note."})
    assert page.has_text("Say whether it was looked at, too.")
    assert page.form_values()["note-family"] == "A note."


def test_nothing_is_answered_before_the_review(her_officer):
    assert her_officer.visit(ASKED).has_text("The review has not been yet.")
    page = her_officer.press(ASKED, looked("family", "Too early."), expect=409)
    assert page.form_values()["note-family"] == "Too early."
    assert not kept(her_officer)


def test_a_closed_record_does_not_change(chair):
    of = OfReview(review_id("amina"), person_id("amina"))
    with chair.app.app_context(), db.at_once() as session:
        close_record(session, of, actor=person_id("her_officer"), said=())
    page = chair.press(ASKED, looked("family", "Too late."), expect=409)
    assert page.has_text("The record of this review is closed")
    assert page.form_values()["note-family"] == "Too late."
    assert not kept(chair)


@pytest.mark.parametrize(
    "name",
    ["amina", "ben", "other_officer", "her_social_worker", "former_officer", "administrator"],
)
def test_nobody_else_reads_or_writes_it(cast, chair, name):
    cast.visitor(name).visit(ASKED, expect=404)
    cast.visitor(name).press(ASKED, looked("family"), expect=404)
    assert not kept(chair)


def test_the_record_leads_there(chair):
    assert ASKED in chair.visit(f"/officer/reviews/{review_id('amina')}/record").links()
