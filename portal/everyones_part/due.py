"""When a part is due, and until when it can be written."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from portal.i18n import day_in_london
from portal.reviews.calendar import current_calendar
from portal.reviews.models import ReviewState
from portal.reviews.working_days import WorkingDays

WORKING_DAYS_BEFORE = 10
ONE_DAY = timedelta(days=1)


def due_on(starts_at: datetime | None) -> date | None:
    """The day it is due, 10 working days before the review; None while that has no day."""
    if starts_at is None:
        return None
    return _before(day_in_london(starts_at), current_calendar().days)


def last_day(starts_at: datetime | None) -> date | None:
    """The last day on which it can be handed in: the day after the review."""
    return None if starts_at is None else day_in_london(starts_at) + ONE_DAY


def is_open(state: str, starts_at: datetime | None, today: date) -> bool:
    """Whether something can be handed in on that day of London's."""
    if starts_at is None:
        return state == ReviewState.AHEAD.value
    return state != ReviewState.CANCELLED.value and today <= day_in_london(starts_at) + ONE_DAY


@lru_cache(maxsize=1024)
def _before(day: date, days: WorkingDays) -> date:
    return days.before(day, WORKING_DAYS_BEFORE)
