"""The midway check: a look at the plan half way between two reviews."""

from collections.abc import Iterable
from datetime import date, timedelta

from portal.reviews.due import DueDate


def midway_check(last_held: date, next_by: date) -> date:
    """Give the day half way from the last review held to the latest day of the next one.

    By custom: no regulation names it, so it is a day to aim at and never late. Of two days in the
    middle it is the earlier. `next_by` is not before `last_held`.
    """
    return last_held + timedelta(days=(next_by - last_held).days // 2)


def next_midway_check(
    since: date, held: Iterable[date], next_review: DueDate | None
) -> date | None:
    """Give the midway check of somebody looked after `since`.

    None before their first review, or when no review has to follow the last one.
    """
    last = max((day for day in held if day >= since), default=None)
    if last is None or next_review is None or next_review.due < last:
        return None
    return midway_check(last, next_review.due)
