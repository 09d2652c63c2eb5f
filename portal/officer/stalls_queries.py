"""What may stall between the reviews of the young people assigned to an officer today."""

from typing import Any

from sqlalchemy import ColumnElement, Date, bindparam, case, exists, func, select, tuple_

from portal.db import UtcDateTime
from portal.officer.queries import MINE, THESE
from portal.outcomes.models import Action, Answer, RecordOfReview, Reply
from portal.outcomes.promised import ACTIONS, DAYS, NOT_DONE
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.web.parts import PART


def _after(at: Any, which: Any, start: str, kind: Any) -> ColumnElement[bool]:
    """What stands behind the last thing of the part before."""
    last: Any = tuple_(bindparam(start, type_=kind), bindparam("from_id", type_=which.type))
    behind: ColumnElement[bool] = tuple_(at, which) > last
    return behind


ACTIONS_OF_MINE = ACTIONS.where(Action.young_person_id.in_(MINE))
ONE_ACTION = ACTIONS_OF_MINE.where(Action.id == bindparam("action_id"))
DUE_ACTIONS = ACTIONS_OF_MINE.where(
    NOT_DONE,
    Action.by_when <= bindparam("until"),
    _after(Action.by_when, Action.id, "from_day", Date()),
).limit(PART + 1)
# How many are due on each day, apart for each of the people on the desk.
_ON_THE_DESK = case((Action.young_person_id.in_(THESE), Action.young_person_id))
DUE_COUNTS = (
    DAYS.with_only_columns(
        _ON_THE_DESK.label("young_person_id"), Action.by_when, func.count().label("many")
    )
    .where(Action.young_person_id.in_(MINE), Action.by_when <= bindparam("until"))
    .group_by(_ON_THE_DESK, Action.by_when)
)
MINE_TO_DO = 10
I_DO = ACTIONS_OF_MINE.where(
    NOT_DONE,
    Action.who_id == bindparam("me"),
    _after(Action.by_when, Action.id, "from_day", Date()),
).limit(MINE_TO_DO + 1)
ANSWERED_SINCE = exists().where(
    Answer.young_person_id == Reply.young_person_id,
    Answer.review_id == Reply.review_id,
    Answer.item_id == Reply.item_id,
    Answer.undone_at.is_(None),
    Answer.made_at > Reply.made_at,
)
OF_REVIEW = (Review.number, Review.starts_at, Person.name_sealed)
WAITING_REPLIES = (
    select(
        Reply.id,
        Reply.young_person_id,
        Reply.review_id,
        Reply.item_id,
        Reply.asks,
        Reply.made_at,
        *OF_REVIEW,
    )
    .join(Review, Review.id == Reply.review_id)
    .join(Person, Person.id == Reply.young_person_id)
    .where(
        Reply.young_person_id.in_(MINE),
        Reply.taken_back_at.is_(None),
        Person.closed_at.is_(None),
        ~ANSWERED_SINCE,
        _after(Reply.made_at, Reply.id, "from_moment", UtcDateTime()),
    )
    .order_by(Reply.made_at, Reply.id)
    .limit(PART + 1)
)
OPEN_RECORDS = (
    select(Review.id.label("review_id"), Review.young_person_id, *OF_REVIEW)
    .join(Person, Person.id == Review.young_person_id)
    .outerjoin(RecordOfReview, RecordOfReview.review_id == Review.id)
    .where(
        Review.young_person_id.in_(MINE),
        Review.state == ReviewState.HELD.value,
        Review.starts_at < bindparam("before"),
        RecordOfReview.review_id.is_(None),
        Person.closed_at.is_(None),
        _after(Review.starts_at, Review.id, "from_moment", UtcDateTime()),
    )
    .order_by(Review.starts_at, Review.id)
    .limit(PART + 1)
)
