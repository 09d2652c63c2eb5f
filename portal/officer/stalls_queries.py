"""What may stall between the reviews of the young people assigned to an officer today."""

from sqlalchemy import bindparam, exists, select

from portal.officer.queries import MINE
from portal.outcomes.models import Action, Answer, RecordOfReview, Reply
from portal.outcomes.promised import ACTIONS, DAYS, NOT_DONE
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState

ACTIONS_OF_MINE = ACTIONS.where(Action.young_person_id.in_(MINE))
ONE_ACTION = ACTIONS_OF_MINE.where(Action.id == bindparam("action_id"))
DUE_ACTIONS = ACTIONS_OF_MINE.where(NOT_DONE, Action.by_when <= bindparam("until"))
DUE_DAYS = DAYS.where(Action.young_person_id.in_(MINE), Action.by_when <= bindparam("until"))
I_DO = ACTIONS_OF_MINE.where(NOT_DONE, Action.who_id == bindparam("me"))
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
    )
    .order_by(Reply.made_at, Reply.id)
)
OPEN_RECORDS = (
    select(Review.id.label("review_id"), Review.young_person_id, *OF_REVIEW)
    .join(Person, Person.id == Review.young_person_id)
    .outerjoin(RecordOfReview, RecordOfReview.review_id == Review.id)
    .where(
        Review.young_person_id.in_(MINE),
        Review.state == ReviewState.HELD.value,
        Review.starts_at < bindparam("now"),
        RecordOfReview.review_id.is_(None),
        Person.closed_at.is_(None),
    )
    .order_by(Review.starts_at, Review.id)
)
