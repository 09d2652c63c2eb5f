"""Only the IRO of today, and only once the meeting began."""

from uuid import uuid4

import pytest
from cast.nothing import bare
from cast.people import review_id
from record.meeting import RECORD, answer, given, item_page, promise, shared
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.outcomes.models import Decision
from portal.reviews.models import Review, ReviewState
from portal.reviews.openings import Opening

OTHERS = ("amina", "ben", "other_officer", "former_officer", "her_social_worker", "her_carer")


@pytest.mark.parametrize("name", [*OTHERS, "administrator", "manager"])
def test_nobody_else_finds_it(cast, amina, her_officer, name):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one)
    visitor = cast.visitor(name)
    for address in (RECORD, item_page(one), f"{RECORD}/close", f"{RECORD}/decisions/new"):
        page = visitor.visit(address, expect=404)
        never = visitor.visit(address.replace(str(review_id("amina")), str(uuid4())), expect=404)
        assert bare(page) == bare(never)
    for address, sent in (
        (item_page(one), given()),
        (f"{item_page(one)}/actions", promise()),
        (f"{RECORD}/decisions/new", {"words": "Mine", "reason": "Mine"}),
        (f"{RECORD}/close", {}),
    ):
        visitor.press(address, sent, expect=404)


def test_somebody_who_is_not_signed_in_is_asked_to(amina, anybody):
    (one,) = shared(amina, "A bus pass")
    anybody.visit(RECORD, expect=302)
    anybody.press(item_page(one), given(), expect=401)


def test_before_the_meeting_a_sentence_says_when_it_opens(her_officer):
    assert "The record opens when the meeting begins" in her_officer.visit(RECORD).text
    page = her_officer.press(
        f"{RECORD}/decisions/new", {"words": "Too early", "reason": "x"}, expect=409
    )
    assert "Too early" in page.text


def test_a_cancelled_review_has_none(her_officer):
    with her_officer.app.app_context(), db.at_once() as session:
        session.get_one(Review, review_id("amina")).state = ReviewState.CANCELLED.value
    assert "was cancelled" in her_officer.visit(RECORD).text


def test_the_desk_and_the_pack_lead_to_it(amina, her_officer):
    assert RECORD not in her_officer.visit("/officer").links()
    shared(amina, "A bus pass")
    pack = RECORD.replace("/record", "/pack")
    for address in ("/officer", pack):
        assert RECORD in her_officer.visit(address).links()


def test_opening_one_thing_is_opening_that_one(amina, her_officer):
    """The young person reads beside each thing who had it before them."""
    one, _other = shared(amina, "A bus pass", "A new bed")
    assert not her_officer.visit(item_page(one)).has_text("A new bed")
    with amina.app.app_context():
        opened = db.read.scalars(select(Opening.item_id)).all()
        acts = db.read.scalars(select(AuditEntry.act).where(AuditEntry.actor_id == her_officer.id))
        assert (opened, Act.ITEM_OPENED in set(acts)) == ([one], True)


def test_what_was_decided_besides_opens_nothing_that_was_shared(amina, her_officer):
    shared(amina, "A bus pass")
    assert not her_officer.visit(f"{RECORD}/decisions/new").has_text("A bus pass")
    her_officer.fill(f"{RECORD}/decisions/new", words="We meet in May", reason="So it was said")
    with amina.app.app_context():
        (decision,) = db.read.scalars(select(Decision.id)).all()
        her_officer.visit(f"{RECORD}/decisions/{decision}")
        assert db.read.scalars(select(Opening.item_id)).all() == []
