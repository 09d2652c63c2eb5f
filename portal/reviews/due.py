"""A date that the law or the guidance sets, how it stands, and what it rests on."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.i18n import Message
from portal.reviews.due_words import LABELS, RESTS_ON
from portal.reviews.duties import HEALTH, REVIEWS, Duty

SOON = timedelta(days=28)

__all__ = ["DueDate", "Duty", "Standing"]


class Standing(StrEnum):
    """How a date stands on a day; SOON is from 28 days before."""

    LATE = "late"
    SOON = "soon"
    AHEAD = "ahead"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DueDate:
    """One line of the timetable.

    `counted_from` is the day the limit is counted from and `due` the last day that is in time.
    `done` is the day it was done, `planned` the day it is planned for. A `choice` belongs to the
    young person: it may be left out, so it is never late. `over` is the first day on which it no
    longer has to be done, whether it was or not.
    """

    duty: Duty
    counted_from: date
    due: date
    done: date | None = None
    planned: date | None = None
    choice: bool = False
    over: date = date.max

    @property
    def what(self) -> Message:
        return LABELS[self.duty]

    @property
    def rests_on(self) -> Message:
        """Say the rule and where it stands, for adults."""
        return RESTS_ON[self.duty]

    @property
    def is_review(self) -> bool:
        return self.duty in REVIEWS

    @property
    def is_health(self) -> bool:
        return self.duty in HEALTH

    def lateness(self, today: date) -> int:
        """Count days (not working days) past `due` until it was done, or until `today`."""
        return 0 if self.choice else max(0, ((self.done or today) - self.due).days)

    def will_be_late(self) -> bool:
        """Say whether it is planned for a day after `due`."""
        return not self.choice and self.planned is not None and self.planned > self.due

    def is_open(self, today: date) -> bool:
        """Say whether it still has to be done."""
        return self.done is None and today < self.over

    def standing(self, today: date) -> Standing:
        """Say how it stands; a choice that nobody made in time is not late, it is still ahead."""
        if self.done:
            return Standing.DONE
        if self.lateness(today):
            return Standing.LATE
        return Standing.SOON if today <= self.due <= today + SOON else Standing.AHEAD
