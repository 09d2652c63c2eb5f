"""The young people of somebody's circle today, and the review ahead of each."""

from sqlalchemy import and_, func, select

from portal.care_team.assigned import assigned_to_me
from portal.care_team.models import YoungPerson
from portal.people.models import Person
from portal.preparation.submissions import Submission, Withdrawal
from portal.reviews.models import Review, ReviewState

MINE = assigned_to_me(as_iro=False)
LATEST = (
    select(func.max(Submission.version))
    .where(Submission.review_id == Review.id)
    .correlate(Review)
    .scalar_subquery()
)
# One row for each young person: the review ahead, or the last one that was held.
NEAREST = (
    select(Review.id)
    .where(
        Review.young_person_id == YoungPerson.person_id,
        Review.state != ReviewState.CANCELLED.value,
    )
    .order_by(Review.number.desc())
    .limit(1)
    .correlate(YoungPerson)
    .scalar_subquery()
)
MY_YOUNG_PEOPLE = (
    select(
        YoungPerson.person_id.label("young_person_id"),
        Person.name_sealed,
        Review.id.label("nearest_id"),
        Review.state,
        Review.starts_at,
        *(column.label(f"shared_{column.key}") for column in Submission.__table__.columns),
    )
    .select_from(YoungPerson)
    .join(Person, Person.id == YoungPerson.person_id)
    .outerjoin(Review, Review.id == NEAREST)
    .outerjoin(Submission, and_(Submission.review_id == Review.id, Submission.version == LATEST))
    .where(YoungPerson.person_id.in_(MINE), Person.closed_at.is_(None))
    .order_by(Review.starts_at.is_(None), Review.starts_at, YoungPerson.person_id)
)
TAKEN_BACK = select(Withdrawal.item_id, Withdrawal.through_version).where(
    Withdrawal.young_person_id.in_(MINE)
)
