"""Whether the time of a review has come."""

from datetime import datetime

from portal.reviews.models import ReviewState


def has_begun(state: str, starts_at: datetime | None, now: datetime) -> bool:
    """It was held, or it is still ahead and its time has come; both times are UTC."""
    if state == ReviewState.HELD.value:
        return True
    return state == ReviewState.AHEAD.value and starts_at is not None and starts_at <= now
