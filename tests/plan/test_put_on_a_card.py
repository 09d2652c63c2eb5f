"""An action or a decision stands on the card of an area: it is the same one, not a copy."""

from uuid import uuid4

from cast.people import person_id, review_id
from plan.plans import BY_IRO, BY_WORKER, MINE, promise

from portal.db import db
from portal.outcomes.service import record_decision

RING = "Ring the family finder."


def decided(visitor, words):
    decision_id = uuid4()
    with visitor.app.app_context(), db.at_once() as session:
        record_decision(
            session,
            actor=person_id("her_officer"),
            decision_id=decision_id,
            review_id=review_id("amina"),
            young_person_id=person_id("amina"),
            words=words,
        )
    return decision_id


def place(officer, thing_id, area):
    officer.fill(f"{BY_IRO}/things/{thing_id}", area=area)


def test_it_is_for_the_iro_alone_until_it_is_on_a_card(amina, her_officer, her_social_worker):
    action = promise(amina, RING)
    assert her_officer.visit(BY_IRO).has_text("Agreed, and on no card yet")
    assert not her_social_worker.visit(BY_WORKER).has_text(RING)
    assert not amina.visit(MINE).has_text(RING)
    place(her_officer, action, "family")
    for visitor, address in ((amina, MINE), (her_social_worker, BY_WORKER), (her_officer, BY_IRO)):
        assert visitor.visit(address).has_text(RING)
    assert not her_officer.visit(BY_IRO).has_text("on no card yet")


def test_a_decision_stands_there_too(amina, her_officer, her_social_worker):
    place(her_officer, decided(amina, "A mentor from May."), "skills")
    assert amina.visit(MINE).has_text("A mentor from May.")
    assert her_social_worker.visit(BY_WORKER).has_text("A mentor from May.")


def test_what_is_said_of_it_stands_on_the_card(amina, her_officer):
    action = promise(amina, RING)
    place(her_officer, action, "family")
    assert not amina.visit(MINE).has_text("Done")
    her_officer.fill(f"/officer/actions/{action}", says="done", note="It has been.")
    assert amina.visit(MINE).has_text("Done")


def test_it_moves_and_comes_off_again(amina, her_officer):
    action = promise(amina, RING)
    place(her_officer, action, "family")
    place(her_officer, action, "family")
    place(her_officer, action, "school")
    assert her_officer.visit(f"{BY_IRO}/things/{action}").form_values()["area"] == ["school"]
    assert amina.visit(MINE).html.count(RING) == 1
    place(her_officer, action, "none")
    assert not amina.visit(MINE).has_text(RING)


def test_a_card_that_never_was_is_refused(amina, her_officer):
    action = promise(amina, RING)
    her_officer.fill(f"{BY_IRO}/things/{action}", 422, area="nothing")


def test_nobody_else_puts_it_anywhere(amina, ben, other_officer, her_social_worker):
    action = promise(amina, RING)
    for visitor in (ben, other_officer, her_social_worker):
        visitor.press(f"{BY_IRO}/things/{action}", {"area": "family"}, expect=404)
    assert not amina.visit(MINE).has_text(RING)


def test_a_thing_of_somebody_else_is_404(her_officer):
    her_officer.visit(f"{BY_IRO}/things/{uuid4()}", expect=404)
