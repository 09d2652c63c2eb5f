"""Planning, moving and closing reviews; the same again changes nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import AnyRow, NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.reviews.models import Review, ReviewState
from portal.reviews.queries import open_place
from portal.reviews.service import ReviewClash, change_review, hold_review, plan_review


@dataclass(frozen=True)
class Planned:
    """`starts_at` is UTC, None while the day is open."""

    starts_at: datetime | None
    place: str
    minutes: int


class StillAhead(Exception):
    """A review without a day, or with one to come, was not held yet."""


def planned_in(review: Review | AnyRow) -> Planned:
    """What a review says, its place opened."""
    return Planned(review.starts_at, open_place(review), review.minutes)


def plan(
    session: Session, *, actor: UUID, review_id: UUID, young_person_id: UUID, planned: Planned
) -> None:
    """Plan the next review. Raises ReviewClash when one stands that says something else."""
    one_at_a_time(session, young_person_id)
    _refuse_strange_id(session, review_id, young_person_id)
    review = plan_review(
        session,
        actor=actor,
        review_id=review_id,
        young_person_id=young_person_id,
        starts_at=planned.starts_at,
        place=planned.place,
        minutes=planned.minutes,
    )
    if planned_in(review) != planned:
        raise ReviewClash(review)


def move(
    session: Session,
    *,
    actor: UUID,
    review_id: UUID,
    young_person_id: UUID,
    revision: int,
    planned: Planned,
) -> None:
    """Change the review ahead. Raises ReviewClash when it was changed since `revision`."""
    review = _of(session, review_id, young_person_id)
    if review.state != ReviewState.AHEAD.value:
        raise NothingHere("This review is not ahead.")
    if planned_in(review) == planned:
        return
    change_review(
        session,
        review,
        actor=actor,
        revision=revision,
        starts_at=planned.starts_at,
        place=planned.place,
        minutes=planned.minutes,
    )


def close_and_plan_next(
    session: Session, *, actor: UUID, review_id: UUID, young_person_id: UUID, next_id: UUID
) -> None:
    """Note that the meeting was held, and put the next one ahead, its day still open.

    The young person can get ready for it from now on. Raises StillAhead.
    """
    one_at_a_time(session, young_person_id)
    review = _of(session, review_id, young_person_id)
    if review.state == ReviewState.HELD.value:
        return
    if review.starts_at is None or review.starts_at > utc_now():
        raise StillAhead
    _refuse_strange_id(session, next_id, young_person_id)
    hold_review(session, review, actor=actor)
    session.flush()
    plan_review(
        session,
        actor=actor,
        review_id=next_id,
        young_person_id=young_person_id,
        starts_at=None,
        minutes=review.minutes,
    )


def _of(session: Session, review_id: UUID, young_person_id: UUID) -> Review:
    review = session.get(Review, review_id, with_for_update=True)
    if review is None or review.young_person_id != young_person_id:
        raise NothingHere("There is no such review of this young person.")
    return review


def _refuse_strange_id(session: Session, review_id: UUID, young_person_id: UUID) -> None:
    standing = session.get(Review, review_id)
    if standing is None:
        return
    strange = standing.young_person_id != young_person_id
    if strange or standing.state != ReviewState.AHEAD.value:
        raise NothingHere("This id is of another review.")
