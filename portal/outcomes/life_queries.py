"""A young person's own reviews with what was shared for each, and what became of it."""

from typing import Any

from sqlalchemy import (
    Select,
    Uuid,
    and_,
    bindparam,
    column,
    exists,
    func,
    literal,
    select,
    table,
    union_all,
)
from sqlalchemy.orm import aliased

from portal.care_team.models import Assignment
from portal.care_team.queries import on_that_day
from portal.db_union import NO_BYTES, NO_CODE, NO_DAY, NO_ID, NO_NUMBER
from portal.disputes.models import Dispute, DisputeStep
from portal.people.models import Person
from portal.preparation.submissions import SHARED_COLUMNS, Submission, Withdrawal
from portal.preparation.submissions.queries import latest_version_of
from portal.reviews.models import Review, ReviewState
from portal.reviews.openings import Opening
from portal.speaking_up.models import Matter, MatterState
from portal.translation.models import Translation

TAKEN_BACK, OPENED, NAMED = "taken-back", "opened", "named"
TOLD, SPOKE_UP = "told", "spoke-up"
ME: Any = bindparam("me")

# The room of the letter stands above this one; here it only matters that one was sent.
LETTER = table("letter", column("review_id", Uuid()), column("young_person_id", Uuid()))
Ahead = aliased(Review)
AHEAD = (
    select(Ahead.id)
    .where(Ahead.young_person_id == ME, Ahead.state == ReviewState.AHEAD.value)
    .order_by(Ahead.number.desc())
    .limit(1)
    .scalar_subquery()
)
REVIEW = (Review.id, Review.number, Review.state, Review.starts_at)
MY_REVIEWS = (
    select(
        *REVIEW,
        exists()
        .where(Translation.young_person_id == ME, Translation.review_id == Review.id)
        .label("in_english"),
        exists()
        .where(LETTER.c.young_person_id == ME, LETTER.c.review_id == Review.id)
        .label("has_letter"),
        *SHARED_COLUMNS,
    )
    .select_from(Review)
    .outerjoin(
        Submission,
        and_(Submission.review_id == Review.id, Submission.version == latest_version_of(Review)),
    )
    .where(
        Review.young_person_id == ME,
        Review.state != ReviewState.CANCELLED.value,
        Review.number < bindparam("before"),
    )
    .order_by(Review.number.desc())
)
MY_VERSIONS = (
    select(*REVIEW, AHEAD.label("ahead_id"), *SHARED_COLUMNS)
    .select_from(Review)
    .join(Submission, Submission.review_id == Review.id)
    .where(Review.young_person_id == ME, Review.id == bindparam("review_id"))
    .order_by(Submission.version)
)


def _sign(what: str, **values: Any) -> Select[Any]:
    columns = {
        "item_id": NO_ID,
        "number": NO_NUMBER,
        "person_id": NO_ID,
        "name_sealed": NO_BYTES,
        "code": NO_CODE,
        "kind": NO_CODE,
        "day": NO_DAY,
        "told_sealed": NO_BYTES,
        **values,
    }
    labelled = (column.label(name) for name, column in columns.items())
    return select(literal(what).label("what"), *labelled)


_TAKEN_BACK = _sign(
    TAKEN_BACK,
    item_id=Withdrawal.item_id,
    number=Withdrawal.through_version,
    at=Withdrawal.withdrawn_at,
).where(Withdrawal.young_person_id == ME)
_OPENED = (
    _sign(
        OPENED,
        item_id=Opening.item_id,
        number=Opening.revision,
        person_id=Opening.reader_id,
        name_sealed=Person.name_sealed,
        at=func.min(Opening.opened_at),
    )
    .join(Person, Person.id == Opening.reader_id)
    .where(Opening.young_person_id == ME)
    .group_by(Opening.item_id, Opening.revision, Opening.reader_id, Person.name_sealed)
)
_CIRCLE = (
    _sign(
        NAMED,
        person_id=Assignment.adult_id,
        name_sealed=Person.name_sealed,
        at=Person.created_at,
    )
    .join(Person, Person.id == Assignment.adult_id)
    .where(Assignment.young_person_id == ME, on_that_day())
)
# What they were told of their IRO's disputes, and what they spoke up about themselves.
_TOLD = (
    _sign(
        TOLD,
        item_id=DisputeStep.id,
        person_id=DisputeStep.logged_by,
        name_sealed=Person.name_sealed,
        day=Dispute.ended_on,
        told_sealed=DisputeStep.told_sealed,
        at=DisputeStep.logged_at,
    )
    .join(Dispute, Dispute.id == DisputeStep.dispute_id)
    .join(Person, Person.id == DisputeStep.logged_by)
    .where(DisputeStep.young_person_id == ME, DisputeStep.told_sealed.is_not(None))
)
_SPOKE_UP = _sign(
    SPOKE_UP,
    item_id=Matter.id,
    code=Matter.state,
    kind=Matter.kind,
    day=Matter.due_on,
    at=Matter.made_at,
).where(Matter.young_person_id == ME)
# What was taken back of all reviews, and who opened what of the one ahead.
SIGNS = union_all(
    _TAKEN_BACK,
    _OPENED.join(Review, Review.id == Opening.review_id).where(
        Review.state == ReviewState.AHEAD.value
    ),
    _TOLD,
    _SPOKE_UP.where(Matter.state != MatterState.SETTLED.value),
)
# The same of one thing, and the names of the people who are there today.
SIGNS_OF_ONE = union_all(
    _TAKEN_BACK.where(Withdrawal.item_id == bindparam("item_id")),
    _OPENED.where(Opening.item_id == bindparam("item_id")),
    _CIRCLE,
    _SPOKE_UP.where(Matter.item_id == bindparam("item_id")),
)
