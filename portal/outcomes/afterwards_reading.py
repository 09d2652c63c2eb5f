"""Reading what came after somebody shared, in one statement, and opening it."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.care_team.queries import name_of
from portal.db import AnyRow
from portal.drafts.words import words_from
from portal.outcomes.afterwards import (
    NOTHING_YET,
    ActionMade,
    Afterwards,
    AnswerGiven,
    DecisionAndActions,
    ReplyMade,
    WordOfAction,
)
from portal.outcomes.afterwards_queries import (
    ACTION,
    AFTERWARDS_OF,
    ANSWER,
    CLOSED,
    DECISION,
    REPLY,
    WORD,
)
from portal.outcomes.models import (
    Action,
    ActionWord,
    Answer,
    Asks,
    Decision,
    DecisionState,
    Outcome,
    Reply,
    Says,
)
from portal.outcomes.queries import DecisionMade
from portal.vault import current_vault, place_of


def afterwards_of(session: Session, young_person_id: UUID) -> dict[UUID, Afterwards]:
    """By review; a review of which nothing was said has none."""
    rows = session.execute(AFTERWARDS_OF, {"young_person_id": young_person_id}).all()
    return afterwards_in(rows)


def afterwards_of_review(session: Session, young_person_id: UUID, review_id: UUID) -> Afterwards:
    """Of one review; the words of the others are not opened."""
    rows = session.execute(AFTERWARDS_OF, {"young_person_id": young_person_id})
    its = [row for row in rows if row.review_id == review_id]
    return _afterwards(its) if its else NOTHING_YET


def afterwards_in(rows: Sequence[AnyRow]) -> dict[UUID, Afterwards]:
    """The rows of `afterwards_where`, by review."""
    by_review = sorted(rows, key=lambda row: str(row.review_id))
    return {
        review_id: _afterwards(list(its))
        for review_id, its in groupby(by_review, key=lambda row: row.review_id)
    }


def _afterwards(rows: Sequence[AnyRow]) -> Afterwards:
    of = {what: [row for row in rows if row.what == what] for what in (ANSWER, REPLY, WORD)}
    answers: dict[UUID, tuple[AnswerGiven, ...]] = {}
    for row in of[ANSWER]:
        answers[row.of_id] = (*answers.get(row.of_id, ()), _answer(row))
    words: dict[UUID, tuple[WordOfAction, ...]] = {}
    for row in of[WORD]:
        words[row.of_id] = (*words.get(row.of_id, ()), _word(row))
    actions = tuple(_action(row, words.get(row.id, ())) for row in rows if row.what == ACTION)
    decisions = (_decided(row, actions) for row in rows if row.what == DECISION)
    replies = tuple(_reply(row, answers) for row in of[REPLY])
    closed_at, closed_by = next(
        ((row.at, _name(row)) for row in rows if row.what == CLOSED), (None, "")
    )
    return Afterwards(answers, actions, replies, closed_at, closed_by, tuple(decisions))


def _answer(row: AnyRow) -> AnswerGiven:
    return AnswerGiven(
        id=row.id,
        item_id=row.of_id,
        talked_about=row.flag,
        outcome=Outcome(row.code),
        reason=_text(Answer.reason_sealed, row, row.first_sealed),
        made_by=row.by_id,
        by=_name(row),
        made_at=row.at,
    )


def _action(row: AnyRow, words: tuple[WordOfAction, ...]) -> ActionMade:
    return ActionMade(
        id=row.id,
        review_id=row.review_id,
        young_person_id=row.young_person_id,
        item_id=row.of_id,
        decision_id=row.other_id,
        who_id=row.by_id,
        who=_text(Action.who_sealed, row, row.second_sealed),
        what=_text(Action.what_sealed, row, row.first_sealed),
        by_when=row.day,
        made_at=row.at,
        words=words,
    )


def _decided(row: AnyRow, actions: Sequence[ActionMade]) -> DecisionAndActions:
    made = DecisionMade(
        id=row.id,
        review_id=row.review_id,
        words=_text(Decision.words_sealed, row, row.first_sealed),
        reason=_text(Decision.reason_sealed, row, row.second_sealed),
        who=_text(Decision.who_sealed, row, row.third_sealed),
        by_when=row.day,
        state=DecisionState(row.code),
        made_at=row.at,
        made_by=row.by_id,
    )
    return DecisionAndActions(made, tuple(one for one in actions if one.decision_id == row.id))


def _word(row: AnyRow) -> WordOfAction:
    note = _text(ActionWord.note_sealed, row, row.first_sealed)
    return WordOfAction(Says(row.code), note, _name(row), row.at)


def _reply(row: AnyRow, answers: Mapping[UUID, tuple[AnswerGiven, ...]]) -> ReplyMade:
    place = place_of(Reply.words_sealed, row.id, row.young_person_id)
    words = words_from(current_vault().open_json(place, row.first_sealed))
    answered = any(one.made_at > row.at for one in answers.get(row.of_id, ()))
    return ReplyMade(row.id, row.of_id, Asks(row.code), words, row.at, answered)


def _text(column: InstrumentedAttribute[Any], row: AnyRow, token: bytes) -> str:
    return current_vault().open_text(place_of(column, row.id, row.young_person_id), token)


def _name(row: AnyRow) -> str:
    return name_of(row.by_id, row.name_sealed) if row.name_sealed else ""
