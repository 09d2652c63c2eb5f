"""A review as its reader may see it, and everything that stands round it."""

from sqlalchemy import (
    ColumnElement,
    Executable,
    and_,
    bindparam,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import assigned, interprets_for, was_round
from portal.contacts.queries import OPEN_ALERTS, TALK_COLUMNS
from portal.dates.queries import NOTHING_DONE, done_parts
from portal.db import AnySelect
from portal.db_union import NO_BYTES
from portal.people.models import Person
from portal.plan.queries import said_of_plan
from portal.preparation.submissions import (
    SHARED_COLUMNS,
    Submission,
    Withdrawal,
    latest_version_of,
)
from portal.reviews.models import Review, ReviewState
from portal.reviews.openings import Opening
from portal.reviews.participation_models import ParticipationRecord

REVIEW_COLUMNS = (
    Review.id,
    Review.young_person_id,
    Review.number,
    Review.state,
    Review.starts_at,
    Review.minutes,
    Review.place_sealed,
    Person.name_sealed,
    Person.language,
    YoungPerson.looked_after_since,
    YoungPerson.looked_after_until,
    YoungPerson.born_on_sealed,
    ParticipationRecord.code,
    ParticipationRecord.confirmed_at,
    ParticipationRecord.revision.label("code_revision"),
)
BY_THE_IRO = assigned(Review.young_person_id, as_iro=True)
BY_THE_CIRCLE = assigned(Review.young_person_id, as_iro=False)


def in_my_time(review: type[Review]) -> ColumnElement[bool]:
    """The review is to come, or was when `:me` was round them: to others it was not shared."""
    return or_(
        review.state == ReviewState.AHEAD.value,
        was_round(review.young_person_id, review.starts_at),
    )


def _with_person(statement: AnySelect) -> AnySelect:
    """`:review_id`, whoever it is of; where it is used says who may see it."""
    return (
        statement.select_from(Review)
        .join(Person, Person.id == Review.young_person_id)
        .join(YoungPerson, YoungPerson.person_id == Review.young_person_id)
        .outerjoin(ParticipationRecord, ParticipationRecord.review_id == Review.id)
        .where(Review.id == bindparam("review_id"), Person.closed_at.is_(None))
    )


REVIEW_SEEN_BY_THE_IRO = _with_person(select(*REVIEW_COLUMNS)).where(BY_THE_IRO)
REVIEW_SEEN_BY_THE_CIRCLE = _with_person(select(*REVIEW_COLUMNS)).where(
    BY_THE_CIRCLE, in_my_time(Review)
)

# The review with every review of the same young person (`Each`), so that one query gives all.
Each = aliased(Review)
LATEST = latest_version_of(Each)
READ_BEFORE = (
    select(func.max(Opening.version))
    .where(
        Opening.review_id == Each.id,
        Opening.reader_id == bindparam("me"),
        Opening.version < LATEST,
    )
    .correlate(Each)
    .scalar_subquery()
)
EACH_COLUMNS = (
    Each.id.label("each_id"),
    Each.number.label("each_number"),
    Each.state.label("each_state"),
    Each.starts_at.label("each_starts_at"),
)
VERSIONS_TO_SHOW = or_(
    Submission.version == LATEST, and_(Each.id == Review.id, Submission.version == READ_BEFORE)
)

SAID_OF_PLAN = (
    said_of_plan(Review.young_person_id, "right").label("plan_right"),
    said_of_plan(Review.young_person_id, "not-me").label("plan_not_me"),
)


def _with_versions(statement: AnySelect) -> AnySelect:
    """With the latest version of each, and of the review itself the one read before that."""
    return (
        statement.join(Each, Each.young_person_id == Review.young_person_id)
        .outerjoin(Submission, and_(Submission.review_id == Each.id, VERSIONS_TO_SHOW))
        .order_by(Each.number, Submission.version)
    )


EVERYTHING = _with_versions(_with_person(select(*REVIEW_COLUMNS, *EACH_COLUMNS, *SHARED_COLUMNS)))
EVERYTHING_SEEN_BY_THE_IRO = EVERYTHING.add_columns(
    *SAID_OF_PLAN, *TALK_COLUMNS, OPEN_ALERTS
).where(BY_THE_IRO)
INTERPRETS = interprets_for(Review.young_person_id)
EVERYTHING_SEEN_BY_THE_CIRCLE = EVERYTHING.add_columns(INTERPRETS.label("interprets")).where(
    BY_THE_CIRCLE, in_my_time(Review), in_my_time(Each)
)
EVERYTHING_SEEN_BY_AN_INTERPRETER = EVERYTHING_SEEN_BY_THE_CIRCLE.where(INTERPRETS)

NAMED, TAKEN_BACK, OPENED = "named", "taken-back", "opened"
# What is known round a young person, by id, in one statement: everybody who is or was there (a
# name on an item outlives the job); items that were taken back up to a version; items that were
# opened in one by `:me`; and which duties were done.
KNOWN: Executable = union_all(
    select(
        literal(NAMED).label("what"),
        Assignment.adult_id.label("id"),
        literal(0).label("version"),
        Person.name_sealed,
        *NOTHING_DONE,
    )
    .join(Person, Person.id == Assignment.adult_id)
    .where(Assignment.young_person_id == bindparam("young_person_id"))
    .distinct(),
    select(
        literal(TAKEN_BACK), Withdrawal.item_id, Withdrawal.through_version, NO_BYTES, *NOTHING_DONE
    ).where(Withdrawal.young_person_id == bindparam("young_person_id")),
    select(literal(OPENED), Opening.item_id, Opening.version, NO_BYTES, *NOTHING_DONE).where(
        Opening.young_person_id == bindparam("young_person_id"),
        Opening.reader_id == bindparam("me"),
    ),
    *done_parts(
        lambda column: column == bindparam("young_person_id"),
        lambda _whose: (literal(0), NO_BYTES),
    ),
)
