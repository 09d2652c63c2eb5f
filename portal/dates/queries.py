"""What was done by its date: everything but reviews and health assessments, in one statement."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Uuid,
    bindparam,
    case,
    column,
    literal,
    select,
    table,
    union_all,
)

from portal.care_team.assigned import assigned_to_me
from portal.dates.models import DutyDone, FurtherReview
from portal.db import AnySelect, UtcDateTime
from portal.db_union import NO_DAY, NO_ID, NO_TIME
from portal.health.models import HealthAssessment
from portal.outcomes.models import RecordOfReview
from portal.reviews.models import Review

WRITTEN, ASSESSED, CLOSED, CHOSEN = "written", "assessed", "closed", "chosen"
SENT = "sent"
EVERY_PART = frozenset({WRITTEN, ASSESSED, CLOSED, CHOSEN, SENT})
WANTED, NOT_WANTED = "yes", "no"
NOTHING: Any = literal("")
# The columns that a union needs in a part which says nothing of duties.
NOTHING_DONE = (
    NOTHING.label("code"),
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
Columns = tuple[Any, ...]
# Whose it is, in the order of the parts.
WHOSE: Columns = (
    DutyDone.young_person_id,
    HealthAssessment.young_person_id,
    RecordOfReview.young_person_id,
    FurtherReview.young_person_id,
    LETTER.c.young_person_id,
)


def done_parts(
    young_person: Callable[[Column], Any], between: Callable[[Column], tuple[Any, ...]]
) -> tuple[AnySelect, ...]:
    """What was written down as done or held, records closed, letters sent, what is chosen at 18.

    `young_person` says of a column of ids whose it is; `between` gives the columns that stand
    after `what` and `id`, before those of `NOTHING_DONE`.
    """
    parts = (_written, _assessed, _closed, _chosen, _sent)
    return tuple(
        part(between(whose)).where(young_person(whose))
        for part, whose in zip(parts, WHOSE, strict=True)
    )


def _written(between: Columns) -> AnySelect:
    return select(
        literal(WRITTEN).label("what"),
        DutyDone.id.label("id"),
        *between,
        DutyDone.duty.label("code"),
        DutyDone.done_on.label("done_on"),
        NO_DAY.label("due_on"),
        DutyDone.recorded_at.label("at"),
        NO_TIME.label("review_at"),
    ).where(DutyDone.taken_back_at.is_(None))


def _assessed(between: Columns) -> AnySelect:
    held = HealthAssessment
    days = (held.held_on, held.due_on, held.recorded_at)
    return select(literal(ASSESSED), held.id, *between, NOTHING, *days, NO_TIME).where(
        held.held_on.is_not(None), held.taken_back_at.is_(None)
    )


def _closed(between: Columns) -> AnySelect:
    days = (NO_DAY, NO_DAY, RecordOfReview.closed_at, Review.starts_at)
    return select(literal(CLOSED), NO_ID, *between, NOTHING, *days).join(
        Review, Review.id == RecordOfReview.review_id
    )


def _chosen(between: Columns) -> AnySelect:
    chosen = case((FurtherReview.wanted, WANTED), else_=NOT_WANTED)
    days = (NO_DAY, NO_DAY, FurtherReview.chosen_at, NO_TIME)
    return select(literal(CHOSEN), NO_ID, *between, chosen, *days)


def _sent(between: Columns) -> AnySelect:
    days = (NO_DAY, NO_DAY, LETTER.c.sent_at, Review.starts_at)
    return select(literal(SENT), NO_ID, *between, NOTHING, *days).join(
        Review, Review.id == LETTER.c.review_id
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
