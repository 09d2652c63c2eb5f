"""Planning a review and closing it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import utc_now
from portal.reviews.models import MEETING_MINUTES, Review, ReviewState
from portal.vault import current_vault, place_of


class ReviewClash(Exception):
    """The review was changed elsewhere, or one is ahead already; `standing` is what stands."""

    def __init__(self, standing: Review) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing


def plan_review(
    session: Session,
    *,
    actor: UUID | None,
    review_id: UUID,
    young_person_id: UUID,
    starts_at: datetime | None,
    place: str = "",
    minutes: int = MEETING_MINUTES,
) -> Review:
    """Plan the next review of somebody. Raises ReviewClash when one is ahead already."""
    ahead = session.scalars(
        select(Review).where(
            Review.young_person_id == young_person_id, Review.state == ReviewState.AHEAD.value
        )
    ).first()
    if ahead is not None:
        if ahead.id == review_id:
            return ahead
        raise ReviewClash(ahead)
    review = Review(
        id=review_id,
        young_person_id=young_person_id,
        number=_last_number(session, young_person_id) + 1,
        state=ReviewState.AHEAD.value,
        created_at=utc_now(),
        revision=1,
    )
    _set(review, starts_at, place, minutes)
    session.add(review)
    session.flush()
    record(session, Act.REVIEW_PLANNED, actor=actor, about=young_person_id, subject=review_id)
    return review


def change_review(
    session: Session,
    review: Review,
    *,
    actor: UUID,
    revision: int,
    starts_at: datetime | None,
    place: str,
    minutes: int,
) -> None:
    """Move a review. Raises ReviewClash when it was changed since `revision`."""
    if review.revision != revision:
        raise ReviewClash(review)
    _set(review, starts_at, place, minutes)
    review.revision += 1
    record(
        session, Act.REVIEW_CHANGED, actor=actor, about=review.young_person_id, subject=review.id
    )


def hold_review(session: Session, review: Review, *, actor: UUID | None) -> None:
    """Note that the meeting took place; the next one can then be planned."""
    review.state = ReviewState.HELD.value
    review.revision += 1
    record(
        session,
        Act.REVIEW_CHANGED,
        actor=actor,
        about=review.young_person_id,
        subject=review.id,
        state=review.state,
    )


def _set(review: Review, starts_at: datetime | None, place: str, minutes: int) -> None:
    where = place_of(Review.place_sealed, review.id, review.young_person_id)
    review.starts_at, review.minutes = starts_at, minutes
    review.place_sealed = current_vault().seal_text(where, place) if place else None


def _last_number(session: Session, young_person_id: UUID) -> int:
    query = select(func.max(Review.number)).where(Review.young_person_id == young_person_id)
    return session.scalar(query) or 0
