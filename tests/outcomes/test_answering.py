"""Answers, actions and replies: nothing is overwritten, and only two people say "done"."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from cast.people import person_id, review_id
from time_machine import travel

from portal.db import NothingHere, db
from portal.drafts.words import NO_WORDS, Words
from portal.outcomes.acting import ActionClash, Promise, add_action, say_of_action, undo_action
from portal.outcomes.afterwards import ActionState, Afterwards
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.answering import (
    AnswerClash,
    Given,
    NotAllAnswered,
    OfReview,
    RecordIsClosed,
    TooLate,
    answer,
    close_record,
    undo_answer,
)
from portal.outcomes.models import Action, Asks, Outcome, Says
from portal.outcomes.replying import ReplyClash, reply, take_reply_back

YES = Given(talked_about=True, outcome=Outcome.YES, reason="We will do it.")
NO = Given(talked_about=True, outcome=Outcome.NO, reason="It is not safe there.")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ITEM = uuid4()


@pytest.fixture
def of(cast) -> OfReview:
    cast.visitor("amina")
    return OfReview(review_id("amina"), person_id("amina"))


@pytest.fixture
def officer(cast) -> UUID:
    cast.visitor("her_officer")
    return person_id("her_officer")


@pytest.fixture
def context(app):
    with app.app_context():
        yield


def give(of, officer, given, *, replaces=None, answer_id=None) -> UUID:
    answer_id = answer_id or uuid4()
    with db.at_once() as session:
        kept = answer(
            session, of, ITEM, actor=officer, answer_id=answer_id, replaces=replaces, given=given
        )
        return kept.id


def promise(of, officer, **other) -> UUID:
    said = {"who_id": officer, "who": "Olga", "what": "Ring the school", **other}
    action_id = uuid4()
    with db.at_once() as session:
        made = Promise(**said, by_when=date(2026, 12, 1), item_id=ITEM)
        add_action(session, of, action_id, made, actor=officer)
    return action_id


def after(of) -> Afterwards:
    with db.at_once() as session:
        return afterwards_of(session, of.young_person_id)[of.review_id]


pytestmark = pytest.mark.usefixtures("context")


def test_the_last_answer_stands_and_the_first_is_kept(of, officer):
    first = give(of, officer, NO)
    give(of, officer, YES, replaces=first)
    found = after(of)
    assert found.answer_to(ITEM).outcome is Outcome.YES
    assert [one.reason for one in found.answers[ITEM]] == [NO.reason, YES.reason]
    assert found.answer_to(ITEM).by == "Olga Officer"


def test_the_same_again_is_the_same_row(of, officer):
    first = give(of, officer, NO)
    assert give(of, officer, NO, answer_id=first) == first
    assert give(of, officer, NO) == first


def test_two_officers_at_once_do_not_overwrite(of, officer):
    first = give(of, officer, NO)
    with pytest.raises(AnswerClash):
        give(of, officer, YES)
    with pytest.raises(AnswerClash):
        give(of, officer, YES, answer_id=first, replaces=first)


def test_an_answer_is_undone_for_ten_minutes(of, officer):
    with travel(NOON, tick=False) as clock:
        first = give(of, officer, NO)
        clock.shift(timedelta(minutes=1))
        second = give(of, officer, YES, replaces=first)
        clock.shift(timedelta(minutes=10))
        with db.at_once() as session:
            undo_answer(session, of, second, actor=officer)
        assert after(of).answer_to(ITEM).id == first
        with pytest.raises(TooLate), db.at_once() as session:
            undo_answer(session, of, first, actor=officer)


def test_only_its_maker_undoes_it(of, officer):
    first = give(of, officer, NO)
    with pytest.raises(NothingHere), db.at_once() as session:
        undo_answer(session, of, first, actor=person_id("ben"))


def test_a_record_is_not_closed_while_something_has_no_answer(of, officer):
    other = uuid4()
    give(of, officer, NO)
    with pytest.raises(NotAllAnswered) as missing, db.at_once() as session:
        close_record(session, of, actor=officer, said=[ITEM, other])
    assert missing.value.items == {other}
    with db.at_once() as session:
        close_record(session, of, actor=officer, said=[ITEM])
    assert after(of).closed_at is not None


def test_a_closed_record_does_not_change(of, officer):
    first, action_id = give(of, officer, NO), promise(of, officer)
    with db.at_once() as session:
        close_record(session, of, actor=officer, said=[ITEM])
    with pytest.raises(RecordIsClosed):
        give(of, officer, YES, replaces=first)
    with pytest.raises(RecordIsClosed):
        promise(of, officer)
    with pytest.raises(RecordIsClosed), db.at_once() as session:
        undo_action(session, of, action_id, actor=officer)


def test_an_action_is_done_when_the_young_person_or_the_iro_says_so(of, officer):
    action_id = promise(of, officer)
    states = []
    for says, by in (
        (Says.TELLS_DONE, officer),
        (Says.NOT_HAPPENED, of.young_person_id),
        (Says.HAPPENED, of.young_person_id),
        (Says.NOT_DONE, officer),
        (Says.DONE, officer),
    ):
        with db.at_once() as session:
            say_of_action(
                session, session.get(Action, action_id), uuid4(), says, "a note", actor=by
            )
        states.append(after(of).actions[0].state)
    assert states == [
        ActionState.TOLD,
        ActionState.OPEN,
        ActionState.DONE,
        ActionState.OPEN,
        ActionState.DONE,
    ]
    assert [word.note for word in after(of).actions[0].words] == ["a note"] * 5


def test_an_action_is_late_from_the_day_after(of, officer):
    promise(of, officer)
    (action,) = after(of).actions_of(ITEM)
    assert action.days_late(date(2026, 12, 1)) == 0
    assert action.days_late(date(2026, 12, 2)) == 1


def test_an_id_that_says_something_else_is_refused(of, officer):
    action_id = promise(of, officer)
    other = Promise(None, "Somebody", "Another thing", date(2026, 12, 1), ITEM)
    with pytest.raises(ActionClash), db.at_once() as session:
        add_action(session, of, action_id, other, actor=officer)


def test_a_reply_waits_for_the_next_answer(of, officer):
    give(of, officer, NO)
    reply_id, words = uuid4(), Words("ስለምንታይ?", "ltr", "ti")
    with db.at_once() as session:
        reply(session, of, ITEM, reply_id, Asks.ASK, words)
    (made,) = after(of).replies_to(ITEM)
    assert (made.answered, made.words) == (False, words)
    first = after(of).answer_to(ITEM).id
    give(of, officer, YES, replaces=first)
    assert after(of).replies_to(ITEM)[0].answered


def test_a_reply_is_taken_back(of, officer):
    give(of, officer, NO)
    reply_id = uuid4()
    with db.at_once() as session:
        reply(session, of, ITEM, reply_id, Asks.NOT_MEANT, NO_WORDS)
    with pytest.raises(ReplyClash), db.at_once() as session:
        reply(session, of, ITEM, reply_id, Asks.ASK, NO_WORDS)
    with pytest.raises(NothingHere), db.at_once() as session:
        take_reply_back(session, person_id("ben"), reply_id)
    with db.at_once() as session:
        take_reply_back(session, of.young_person_id, reply_id)
    assert after(of).replies == ()


def test_what_is_said_back_after_closing_is_still_answered(of, officer):
    first = give(of, officer, NO)
    with db.at_once() as session:
        close_record(session, of, actor=officer, said=[ITEM])
    with db.at_once() as session:
        reply(session, of, ITEM, uuid4(), Asks.ASK, NO_WORDS)
    second = give(of, officer, NO, replaces=first)
    assert second != first, "the same answer, said again, answers them"
    assert after(of).replies_to(ITEM)[0].answered
    with pytest.raises(RecordIsClosed):
        give(of, officer, YES, replaces=second)
    with db.at_once() as session:
        undo_answer(session, of, second, actor=officer)
    assert after(of).answer_to(ITEM).id == first
