"""What came after somebody shared, as one statement over six tables."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    cast,
    literal,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute

from portal.db_union import NO_BYTES, NO_CODE, NO_DAY, NO_ID
from portal.outcomes.models import Action, ActionWord, Answer, Decision, RecordOfReview, Reply
from portal.people.models import Person

ANSWER, ACTION, WORD, REPLY, CLOSED = "answer", "action", "word", "reply", "closed"
DECISION = "decision"


def _part(
    what: str,
    model: Any,
    *,
    of: Any,
    by: Any,
    at: Any,
    first: Any = NO_BYTES,
    second: Any = NO_BYTES,
    third: Any = NO_BYTES,
    code: Any = NO_CODE,
    other: Any = NO_ID,
    flag: Any = None,
    day: Any = NO_DAY,
    review: Any = None,
) -> Select[Any]:
    return select(
        literal(what).label("what"),
        (model.review_id if what == CLOSED else model.id).label("id"),
        model.young_person_id.label("young_person_id"),
        (model.review_id if review is None else review).label("review_id"),
        of.label("of_id"),
        other.label("other_id"),
        code.label("code"),
        (cast(literal(value=False), Boolean()) if flag is None else flag).label("flag"),
        first.label("first_sealed"),
        second.label("second_sealed"),
        third.label("third_sealed"),
        day.label("day"),
        by.label("by_id"),
        Person.name_sealed.label("name_sealed"),
        at.label("at"),
    ).outerjoin_from(model, Person, Person.id == by)


_ANSWERS = _part(
    ANSWER,
    Answer,
    of=Answer.item_id,
    by=Answer.made_by,
    at=Answer.made_at,
    first=Answer.reason_sealed,
    code=Answer.outcome,
    flag=Answer.talked_about,
).where(Answer.undone_at.is_(None))
_ACTIONS = _part(
    ACTION,
    Action,
    of=Action.item_id,
    other=Action.decision_id,
    by=Action.who_id,
    at=Action.made_at,
    first=Action.what_sealed,
    second=Action.who_sealed,
    day=Action.by_when,
).where(Action.undone_at.is_(None))
_WORDS = _part(
    WORD,
    ActionWord,
    of=ActionWord.action_id,
    by=ActionWord.said_by,
    at=ActionWord.said_at,
    first=ActionWord.note_sealed,
    code=ActionWord.says,
    review=Action.review_id,
).join(Action, Action.id == ActionWord.action_id)
_REPLIES = _part(
    REPLY,
    Reply,
    of=Reply.item_id,
    by=Reply.young_person_id,
    at=Reply.made_at,
    first=Reply.words_sealed,
    code=Reply.asks,
).where(Reply.taken_back_at.is_(None))
_DECISIONS = _part(
    DECISION,
    Decision,
    of=Decision.review_id,
    by=Decision.made_by,
    at=Decision.made_at,
    first=Decision.words_sealed,
    second=Decision.reason_sealed,
    third=Decision.who_sealed,
    code=Decision.state,
    day=Decision.by_when,
).where(Decision.undone_at.is_(None))
_CLOSED = _part(
    CLOSED,
    RecordOfReview,
    of=RecordOfReview.review_id,
    by=RecordOfReview.closed_by,
    at=RecordOfReview.closed_at,
    flag=true(),
)


def afterwards_where(
    whose: Callable[[InstrumentedAttribute[UUID]], ColumnElement[bool]],
) -> CompoundSelect[Any]:
    """Everything of the young people whose id column `whose` takes, in the order it was said."""
    parts = (
        _ANSWERS.where(whose(Answer.young_person_id)),
        _ACTIONS.where(whose(Action.young_person_id)),
        _WORDS.where(whose(ActionWord.young_person_id)),
        _REPLIES.where(whose(Reply.young_person_id)),
        _DECISIONS.where(whose(Decision.young_person_id)),
        _CLOSED.where(whose(RecordOfReview.young_person_id)),
    )
    return union_all(*parts).order_by("at", "id")


AFTERWARDS_OF = afterwards_where(lambda column: column == bindparam("young_person_id"))
