"""Whether something that was said waits for its answer, and until when."""

from dataclasses import dataclass
from datetime import date

from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.reviews.due import Duty
from portal.reviews.models import ReviewState
from portal.reviews.rules import WORKING_DAYS_AFTER_A_REVIEW, writing_due
from portal.reviews.working_days import WorkingDays

WORKING_DAYS = WORKING_DAYS_AFTER_A_REVIEW[Duty.DECISIONS]


@dataclass(frozen=True, slots=True)
class Held:
    """When a review is or was: `day` is London's, None while it is not fixed.

    `due` is the last day for the answers, 5 working days after it, once it is over.
    """

    day: date | None
    is_over: bool
    due: date | None

    def days_late(self, today: date) -> int:
        """How many days past `due` it is; 0 while there is time."""
        return max(0, (today - self.due).days) if self.due else 0


def held_in(row: AnyRow, today: date, days: WorkingDays) -> Held:
    """Of a row with `state` and `starts_at`; its day may be over before anybody notes so."""
    day = day_in_london(row.starts_at)
    past = day is not None and day < today
    is_over = past or row.state == ReviewState.HELD.value
    due = writing_due(Duty.DECISIONS, day, days) if is_over and day else None
    return Held(day, is_over, due)
