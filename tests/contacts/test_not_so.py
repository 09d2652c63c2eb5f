"""The young person says that it was not so; their IRO reads it, and nobody else of the circle."""

from uuid import uuid4

import pytest
from contacts.written import BY_OFFICER, BY_WORKER, MINE, raised, rows, written
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.contacts.models import NotSo
from portal.db import db

HERS = "ኣብ ገዛ ኣይነበረን።"


@pytest.fixture(params=[written, raised], ids=["a visit", "an alert"])
def thing(request, her_social_worker):
    return request.param(her_social_worker)


def test_her_iro_reads_it_and_her_worker_does_not(amina, her_officer, her_social_worker, thing):
    amina.fill(f"{MINE}/{thing}/not-so", text=HERS)
    assert amina.visit(MINE).has_text(HERS)
    assert her_officer.visit(f"{BY_OFFICER}/contacts").has_text(HERS)
    for page in ("contacts", "alerts", f"contacts/{thing}", f"alerts/{thing}"):
        answer = her_social_worker.client.get(f"{BY_WORKER}/{page}")
        assert HERS not in answer.text


def test_reading_it_is_an_act(amina, her_officer, thing, app):
    her_officer.visit(f"{BY_OFFICER}/contacts")
    amina.fill(f"{MINE}/{thing}/not-so", text="")
    her_officer.visit(f"{BY_OFFICER}/contacts")
    with app.app_context():
        acts = list(db.read.scalars(select(AuditEntry.act)))
    assert acts.count(Act.NOT_SO_READ.value) == 1
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


def test_it_is_taken_back(amina, her_officer, thing):
    amina.fill(f"{MINE}/{thing}/not-so", text=HERS)
    (row,) = rows(amina, NotSo)
    for _twice in range(2):
        amina.press(f"{MINE}/not-so/{row.id}/take-back")
    for visitor, page in ((amina, MINE), (her_officer, f"{BY_OFFICER}/contacts")):
        assert not visitor.visit(page).has_text(HERS)


def test_what_was_taken_back_is_not_sent_by_sending_it_again(amina, her_officer, thing):
    page, sent = f"{MINE}/{thing}/not-so", {"text": HERS, "id": str(uuid4())}
    amina.fill(page, **sent)
    amina.press(f"{MINE}/not-so/{sent['id']}/take-back")
    answer = amina.press(page, sent, expect=409)
    assert not answer.has_text("My IRO gets this.")
    assert answer.form_values()["text"] == HERS
    assert not her_officer.visit(f"{BY_OFFICER}/contacts").has_text(HERS)
    amina.press(page, answer.form_values())
    assert her_officer.visit(f"{BY_OFFICER}/contacts").has_text(HERS)


def test_sent_twice_is_once_and_other_words_are_refused(amina, thing):
    page, made = f"{MINE}/{thing}/not-so", str(uuid4())
    for _twice in range(2):
        amina.fill(page, text=HERS, id=made)
    assert len(rows(amina, NotSo)) == 1
    answer = amina.fill(page, 409, text="Other", id=made)
    assert answer.form_values()["text"] == "Other"
    amina.fill(page, 422, text="a" * 5001)


def test_bens_hands_off(amina, ben, thing):
    ben.visit(f"{MINE}/{thing}/not-so", expect=404)
    ben.press(f"{MINE}/{thing}/not-so", {"text": "Ben"}, expect=404)
    amina.fill(f"{MINE}/{thing}/not-so", text=HERS)
    (row,) = rows(amina, NotSo)
    ben.press(f"{MINE}/not-so/{row.id}/take-back", expect=404)
    assert rows(amina, NotSo)[0].taken_back_at is None
    assert not ben.visit(MINE).has_text("Sam Social")
