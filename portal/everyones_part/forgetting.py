"""Letting go of one-use links, a day after they were used, were replaced or ran out."""

from datetime import timedelta

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.orm import Session

from portal.db import utc_now
from portal.everyones_part.models import PartLink
from portal.people.spent import KEPT_ON, is_spent, spent
from portal.reviews.models import Review, ReviewState

# A link is open till midnight of the day after the review: see `due.is_open`.
OPEN_ON = timedelta(days=2)

SPENT_LINKS = (
    select(PartLink.id)
    .join(Review, Review.id == PartLink.review_id)
    .where(
        or_(
            PartLink.used_at < bindparam("since"),
            PartLink.replaced_at < bindparam("since"),
            Review.starts_at < bindparam("began_before"),
            Review.state == ReviewState.CANCELLED.value,
        ),
        ~is_spent(PartLink.token_hash),
    )
)


def forget_spent_links(session: Session) -> int:
    """Take the hash out of links; whose they were and who made them stays. Gives how many."""
    since = utc_now() - KEPT_ON
    values = {"since": since, "began_before": since - OPEN_ON}
    rows = [
        {"id": one, "token_hash": spent(one)} for one in session.scalars(SPENT_LINKS, values).all()
    ]
    if rows:
        session.execute(update(PartLink), rows)
    return len(rows)
