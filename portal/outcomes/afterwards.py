"""What came after somebody shared, in one statement: answers, actions, what is said of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.care_team.queries import name_of
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.outcomes.afterwards_queries import (
    ACTION,
    AFTERWARDS_OF,
    ANSWER,
    CLOSED,
    REPLY,
    WORD,
)
from portal.outcomes.models import Action, ActionWord, Answer, Asks, Outcome, Reply, Says
from portal.vault import current_vault, place_of


class ActionState(StrEnum):
    """TOLD: who does it says that it is done; the young person or the IRO has not said so yet.

    ENDED: the IRO says that it is no longer needed; the young person can say that it is.
    """

    OPEN = "open"
    TOLD = "told"
    DONE = "done"
    ENDED = "ended"


MAKE_IT_DONE = frozenset({Says.HAPPENED, Says.DONE})
SETTLE_IT = MAKE_IT_DONE | {Says.ENDED}
OVER = frozenset({ActionState.DONE, ActionState.ENDED})


def state_after(last: Says | None) -> ActionState:
    """How an action stands of which this was said last."""
    if last in MAKE_IT_DONE:
        return ActionState.DONE
    if last is Says.ENDED:
        return ActionState.ENDED
    return ActionState.TOLD if last is Says.TELLS_DONE else ActionState.OPEN


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer that was not undone; `made_at` is UTC."""

    id: UUID
    item_id: UUID
    talked_about: bool
    outcome: Outcome
    reason: str
    made_by: UUID
    by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class WordOfAction:
    says: Says
    note: str
    by: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class ActionMade:
    """Who does what by which day, and what was said of it since, the first word first."""

    id: UUID
    review_id: UUID
    young_person_id: UUID
    item_id: UUID | None
    decision_id: UUID | None
    who_id: UUID | None
    who: str
    what: str
    by_when: date
    made_at: datetime
    words: tuple[WordOfAction, ...]

    @property
    def state(self) -> ActionState:
        return state_after(self.words[-1].says if self.words else None)

    def days_late(self, today: date) -> int:
        """0 when it is over or its day is not past."""
        late = 0 if self.state in OVER else (today - self.by_when).days
        return max(0, late)


@dataclass(frozen=True, slots=True)
class ReplyMade:
    """`answered`: an answer to the same item came later."""

    id: UUID
    item_id: UUID
    asks: Asks
    words: Words
    made_at: datetime
    answered: bool


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Of one review; each list the first one first.

    `closed_at` is when its record was closed, `closed_by` whose name closed it.
    """

    answers: Mapping[UUID, tuple[AnswerGiven, ...]]
    actions: tuple[ActionMade, ...]
    replies: tuple[ReplyMade, ...]
    closed_at: datetime | None
    closed_by: str = ""

    def answer_to(self, item_id: UUID) -> AnswerGiven | None:
        """The answer that stands."""
        given = self.answers.get(item_id)
        return given[-1] if given else None

    def actions_of(self, of: UUID) -> tuple[ActionMade, ...]:
        """The actions of an item or a decision."""
        return tuple(one for one in self.actions if of in {one.item_id, one.decision_id})

    def replies_to(self, item_id: UUID) -> tuple[ReplyMade, ...]:
        return tuple(one for one in self.replies if one.item_id == item_id)


NOTHING_YET = Afterwards({}, (), (), None)


def afterwards_of(session: Session, young_person_id: UUID) -> dict[UUID, Afterwards]:
    """By review; a review of which nothing was said has none."""
    rows = session.execute(AFTERWARDS_OF, {"young_person_id": young_person_id}).all()
    return afterwards_in(rows)


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
    actions = (_action(row, words.get(row.id, ())) for row in rows if row.what == ACTION)
    replies = tuple(_reply(row, answers) for row in of[REPLY])
    closed_at, closed_by = next(
        ((row.at, _name(row)) for row in rows if row.what == CLOSED), (None, "")
    )
    return Afterwards(answers, tuple(actions), replies, closed_at, closed_by)


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
