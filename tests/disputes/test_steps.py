"""What is done about a dispute: informal, then formal; Cafcass at any point; and its end."""

from datetime import timedelta
from uuid import uuid4

import pytest
from disputes.rows import iso, log, open_one, page_of
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.disputes.models import Dispute, DisputeState, StepKind
from portal.disputes.moves import MOVES, may_follow


@pytest.fixture
def dispute(cast, her_officer):
    return open_one(her_officer, happened_on=iso(cast.today - timedelta(days=20)))


def kept(cast, dispute_id):
    with cast.app.app_context(), db.sessionmaker() as session:
        return session.get_one(Dispute, dispute_id)


def test_it_becomes_formal_on_a_day_and_only_once(cast, her_officer, dispute):
    day = cast.today - timedelta(days=5)
    log(her_officer, dispute, "formal", happened_on=iso(day))
    found = kept(cast, dispute)
    assert (found.state, found.formal_on) == (DisputeState.FORMAL, day)
    page = her_officer.visit(page_of(dispute))
    assert page.has_text("Formal since")
    assert 'value="formal"' not in page.html
    assert log(her_officer, dispute, "formal", 422).has_text("Pick what happened.")


@pytest.mark.parametrize("before", [(), ("formal",), ("spoke", "formal", "answered")])
def test_cafcass_is_reached_at_any_point(cast, her_officer, dispute, before):
    for kind in before:
        log(her_officer, dispute, kind)
    log(her_officer, dispute, "cafcass")
    assert kept(cast, dispute).cafcass_on == cast.today
    assert her_officer.visit("/officer/disputes").has_text("Cafcass knows since")


@pytest.mark.parametrize("how", ["resolved", "closed"])
def test_it_ends_once_and_then_nothing_follows(cast, her_officer, dispute, how):
    opened = her_officer.visit(page_of(dispute)).form_values()
    log(her_officer, dispute, how)
    found = kept(cast, dispute)
    assert (found.state, found.ended_on, found.answer_by) == (how, cast.today, None)
    page = her_officer.visit(page_of(dispute))
    assert page.has_text("Nothing can be added to it.")
    sent = {**opened, "id": str(uuid4()), "kind": "note", "words": "More"}
    assert her_officer.press(page_of(dispute), sent, expect=422)
    assert kept(cast, dispute).state == how


def test_two_at_once_end_it_once(cast, her_officer, dispute, monkeypatch):
    every = tuple(StepKind)
    log(her_officer, dispute, "resolved")
    monkeypatch.setattr("portal.disputes.staff_views.may_follow", lambda _state: every)
    sent = {"id": str(uuid4()), "kind": "closed", "words": "Done", "happened_on": iso(cast.today)}
    page = her_officer.press(page_of(dispute), sent, expect=409)
    assert page.has_text("This can't follow any more.")


def test_days_stay_in_order(cast, her_officer, dispute):
    before = iso(cast.today - timedelta(days=21))
    assert log(her_officer, dispute, "note", 422, happened_on=before).has_text("or a later day.")
    log(her_officer, dispute, "spoke", happened_on=iso(cast.today))
    yesterday = iso(cast.today - timedelta(days=1))
    log(her_officer, dispute, "note", happened_on=yesterday)
    page = log(her_officer, dispute, "resolved", 422, happened_on=yesterday)
    assert page.has_text("or a later day.")
    assert page.form_values()["words"] == "Words of resolved."


def test_an_answer_that_does_not_come_is_late(cast, her_officer, dispute):
    week_ago = cast.today - timedelta(days=7)
    asked = {"happened_on": iso(week_ago - timedelta(days=1)), "answer_by": iso(week_ago)}
    log(her_officer, dispute, "spoke", **asked)
    assert her_officer.visit("/officer/disputes").has_text("7 days late")
    log(her_officer, dispute, "answered")
    assert not her_officer.visit("/officer/disputes").has_text("days late")


def test_a_step_sent_twice_is_once(her_officer, dispute):
    opened = her_officer.visit(page_of(dispute)).form_values()
    sent = {**opened, "kind": "spoke", "words": "Rang"}
    for _time in range(2):
        her_officer.press(page_of(dispute), sent)
    assert her_officer.visit(page_of(dispute)).text.count("Rang") == 1
    page = her_officer.press(page_of(dispute), {**sent, "words": "Wrote"}, expect=409)
    assert page.has_text("Other words were saved from this page.")


def test_each_step_is_in_the_audit_without_words(cast, her_officer, dispute):
    log(her_officer, dispute, "formal")
    with cast.app.app_context(), db.sessionmaker() as session:
        acts = (Act.DISPUTE_OPENED, Act.DISPUTE_STEP)
        found = session.scalars(select(AuditEntry).where(AuditEntry.act.in_(acts))).all()
    assert [one.detail["kind"] for one in found] == ["opened", "formal"]
    assert {one.subject for one in found} == {str(dispute)}


def test_moves_are_whole():
    assert may_follow(DisputeState.RESOLVED) == may_follow(DisputeState.CLOSED) == ()
    informal, formal = (set(may_follow(s)) for s in (DisputeState.INFORMAL, DisputeState.FORMAL))
    assert informal - formal == {StepKind.FORMAL}
    assert {kind for _state, kind in MOVES} == set(StepKind) - {StepKind.OPENED}
