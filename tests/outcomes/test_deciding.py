"""Decisions that nobody asked for: the same again is the same, and ten minutes undo one."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from cast.people import person_id, review_id
from time_machine import travel

from portal.db import NothingHere, db
from portal.outcomes.acting import Promise, add_action
from portal.outcomes.afterwards_reading import afterwards_of, afterwards_of_review
from portal.outcomes.answering import OfReview, RecordIsClosed, TooLate, close_record
from portal.outcomes.deciding import Decided, DecisionClash, decide, undo_decision

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SAID = Decided("You get a bus pass.", "So you can see your brother.")


@pytest.fixture
def of(cast) -> OfReview:
    cast.visitor("amina")
    return OfReview(review_id("amina"), person_id("amina"))


@pytest.fixture
def officer(cast) -> UUID:
    cast.visitor("her_officer")
    return person_id("her_officer")


@pytest.fixture(autouse=True)
def _context(app):
    with app.app_context():
        yield


def made(of, officer, said=SAID, decision_id=None) -> UUID:
    with db.at_once() as session:
        return decide(session, of, decision_id or uuid4(), said, actor=officer).id


def standing(of):
    with db.at_once() as session:
        after = afterwards_of_review(session, of.young_person_id, of.review_id)
        return [one.decision for one in after.decisions]


def test_the_same_again_is_the_same_row(of, officer):
    first = made(of, officer)
    assert made(of, officer, decision_id=first) == first
    assert [one.words for one in standing(of)] == [SAID.words]
    with pytest.raises(DecisionClash):
        made(of, officer, Decided("Other", "words"), first)


def test_ten_minutes_undo_it_and_what_hangs_on_it(of, officer):
    with travel(NOON, tick=False) as clock:
        first = made(of, officer)
        promise = Promise(None, "The bus firm", "Send it", date(2026, 12, 1), decision_id=first)
        with db.at_once() as session:
            add_action(session, of, uuid4(), promise, actor=officer)
        clock.shift(timedelta(minutes=10))
        with db.at_once() as session:
            undo_decision(session, of, first, actor=officer)
    assert standing(of) == []
    with db.at_once() as session:
        assert not afterwards_of(session, of.young_person_id)
    with pytest.raises(DecisionClash):
        made(of, officer, decision_id=first)


def test_later_it_stays(of, officer):
    with travel(NOON, tick=False) as clock:
        first = made(of, officer)
        clock.shift(timedelta(minutes=10, seconds=1))
        with pytest.raises(TooLate), db.at_once() as session:
            undo_decision(session, of, first, actor=officer)
    assert len(standing(of)) == 1


def test_only_its_maker_undoes_it_and_only_of_this_review(of, officer):
    first = made(of, officer)
    other = OfReview(review_id("ben"), person_id("ben"))
    for whose, actor in ((of, person_id("other_officer")), (other, officer)):
        with pytest.raises(NothingHere), db.at_once() as session:
            undo_decision(session, whose, first, actor=actor)
    with pytest.raises(NothingHere):
        made(other, officer, decision_id=first)


def test_a_closed_record_takes_no_decision(of, officer):
    first = made(of, officer)
    with db.at_once() as session:
        close_record(session, of, actor=officer, said=[])
    with db.at_once() as session:
        after = afterwards_of(session, of.young_person_id)[of.review_id]
    assert after.closed_by == "Olga Officer"
    with pytest.raises(RecordIsClosed):
        made(of, officer)
    with pytest.raises(RecordIsClosed), db.at_once() as session:
        undo_decision(session, of, first, actor=officer)
