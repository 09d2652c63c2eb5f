"""What somebody wrote for a review that is not ahead any more and that nobody else has read."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from portal.choices.audience import Audience
from portal.drafts.models import Draft
from portal.drafts.queries import mine
from portal.drafts.service import Whose
from portal.preparation.gathering import KINDS, my_items
from portal.preparation.look import Reached, Shown, shown_with
from portal.preparation.standing import standing_of
from portal.preparation.submissions import Submission
from portal.reviews.models import Review, ReviewState

LAST_SHARED: Any = (
    select(func.max(Submission.shared_at))
    .where(Submission.review_id == Review.id)
    .correlate(Review)
    .scalar_subquery()
)


def _stayed(kind: type[Draft]) -> ColumnElement[bool]:
    """Whatever was for nobody else, and whatever was written after sharing last."""
    return exists().where(
        mine(kind),
        kind.review_id == Review.id,
        or_(
            kind.audience == Audience.ONLY_ME.value,
            LAST_SHARED.is_(None),
            kind.updated_at > LAST_SHARED,
        ),
    )


REVIEWS_WITH_SOME = (
    select(Review.id, Review.starts_at)
    .where(
        Review.young_person_id == bindparam("me"),
        Review.state != ReviewState.AHEAD.value,
        or_(*map(_stayed, KINDS)),
    )
    .order_by(Review.number.desc())
)


def stayed_with_me(session: Session, whose: Whose, today: date) -> list[Shown]:
    """What I have of a review that no adult has, or not as it stands."""
    items, shared = my_items(session, whose), standing_of(session, whose).by_id
    every = shown_with(session, whose, today, items, shared)
    return [one for one in every if one.reached is not Reached.HAS_IT]
