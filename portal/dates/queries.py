"""What was done by its date: everything but reviews and health assessments, in one statement."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Date,
    Uuid,
    bindparam,
    case,
    cast,
    column,
    literal,
    null,
    select,
    table,
    union_all,
)

from portal.care_team.assigned import assigned_to_me
from portal.dates.models import DutyDone, FurtherReview
from portal.db import AnySelect, UtcDateTime
from portal.health.models import HealthAssessment
from portal.outcomes.models import RecordOfReview
from portal.reviews.models import Review

WRITTEN, ASSESSED, CLOSED, CHOSEN = "written", "assessed", "closed", "chosen"
SENT = "sent"
EVERY_PART = frozenset({WRITTEN, ASSESSED, CLOSED, CHOSEN, SENT})
WANTED, NOT_WANTED = "yes", "no"
NO_ID, NO_DAY, NO_TIME = (cast(null(), kind) for kind in (Uuid(), Date(), UtcDateTime()))
NO_CODE: Any = literal("")
# The columns that a union needs in a part which says nothing of duties.
NOTHING_DONE = (
    NO_CODE.label("code"),
    NO_DAY.label("done_on"),
    NO_DAY.label("due_on"),
    NO_TIME.label("at"),
    NO_TIME.label("review_at"),
)
# The room of the letter stands above this one; here it only matters when one was sent.
LETTER = table(
    "letter",
    column("review_id", Uuid()),
    column("young_person_id", Uuid()),
    column("sent_at", UtcDateTime()),
)
MINE = assigned_to_me(as_iro=True)
Column = Any


def done_parts(
    young_person: Callable[[Column], Any], between: Callable[[Column], tuple[Any, ...]]
) -> tuple[AnySelect, ...]:
    """What was written down as done or held, records closed, letters sent, what is chosen at 18.

    `young_person` says of a column of ids whose it is; `between` gives the columns that stand
    after `what` and `id`, before those of `NOTHING_DONE`.
    """
    done, held, closed, chosen = DutyDone, HealthAssessment, RecordOfReview, FurtherReview
    return (
        select(
            literal(WRITTEN).label("what"),
            done.id.label("id"),
            *between(done.young_person_id),
            done.duty.label("code"),
            done.done_on.label("done_on"),
            NO_DAY.label("due_on"),
            done.recorded_at.label("at"),
            NO_TIME.label("review_at"),
        ).where(young_person(done.young_person_id), done.taken_back_at.is_(None)),
        select(
            literal(ASSESSED),
            held.id,
            *between(held.young_person_id),
            NO_CODE,
            held.held_on,
            held.due_on,
            held.recorded_at,
            NO_TIME,
        ).where(
            young_person(held.young_person_id),
            held.held_on.is_not(None),
            held.taken_back_at.is_(None),
        ),
        select(
            literal(CLOSED),
            NO_ID,
            *between(closed.young_person_id),
            NO_CODE,
            NO_DAY,
            NO_DAY,
            closed.closed_at,
            Review.starts_at,
        )
        .join(Review, Review.id == closed.review_id)
        .where(young_person(closed.young_person_id)),
        select(
            literal(CHOSEN),
            NO_ID,
            *between(chosen.young_person_id),
            case((chosen.wanted, WANTED), else_=NOT_WANTED),
            NO_DAY,
            NO_DAY,
            chosen.chosen_at,
            NO_TIME,
        ).where(young_person(chosen.young_person_id)),
        select(
            literal(SENT),
            NO_ID,
            *between(LETTER.c.young_person_id),
            NO_CODE,
            NO_DAY,
            NO_DAY,
            LETTER.c.sent_at,
            Review.starts_at,
        )
        .join(Review, Review.id == LETTER.c.review_id)
        .where(young_person(LETTER.c.young_person_id)),
    )


def _whose(column: Column) -> tuple[Any, ...]:
    return (column.label("young_person_id"),)


DONE_OF_ME = union_all(*done_parts(lambda column: column == bindparam("me"), _whose))
DONE_OF_ONE = union_all(*done_parts(lambda column: column == bindparam("young_person_id"), _whose))
DONE_OF_MINE = union_all(*done_parts(lambda column: column.in_(MINE), _whose))
MY_CHOICE = select(FurtherReview.wanted, FurtherReview.chosen_at, FurtherReview.revision).where(
    FurtherReview.young_person_id == bindparam("me")
)
WRITTEN_OF_ONE = (
    select(DutyDone.id, DutyDone.done_on, DutyDone.recorded_at, DutyDone.taken_back_at)
    .where(
        DutyDone.young_person_id == bindparam("young_person_id"),
        DutyDone.duty == bindparam("duty"),
    )
    .order_by(DutyDone.done_on.desc(), DutyDone.recorded_at.desc())
)
