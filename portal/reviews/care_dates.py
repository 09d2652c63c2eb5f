"""What a timetable is worked out from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from portal.care_team.ages import ADULTS_END_AT, birthday
from portal.reviews.duties import Duty

Days = Mapping[Duty, Sequence[date]]
NOTHING_DONE: Days = {}
ADULT_AT = 18


class Assessed(NamedTuple):
    """A health assessment that was held, and the last day that was in time for it."""

    on: date
    due: date


@dataclass(frozen=True, slots=True)
class CareDates:
    """What is known of one young person.

    `held` are the days of the reviews held so far, in any order; those from an earlier time in
    care are passed over. `planned` is the next one. `assessed` are the health assessments held.
    `done` lists for every other duty the days on which it was done. Without `born` nothing is said
    of what hangs on an age. `until` is the last day of somebody who left care.
    """

    looked_after_since: date
    held: Sequence[date] = ()
    planned: date | None = None
    born: date | None = None
    done: Days = field(default_factory=lambda: NOTHING_DONE)
    assessed: Sequence[Assessed] = ()
    until: date | None = None

    def held_between(self, start: date, end: date) -> list[date]:
        """List the days of reviews from `start`, before `end`, earliest first."""
        return sorted({day for day in self.held if start <= day < end})

    def planned_between(self, start: date, end: date) -> date | None:
        """Give the planned day if it is from `start`, before `end`."""
        return self.planned if self.planned and start <= self.planned < end else None

    def done_from(self, duty: Duty, start: date) -> list[date]:
        """List the days from `start` on which a duty was done, earliest first."""
        return sorted(day for day in self.done.get(duty, ()) if day >= start)

    def first_done(self, duty: Duty, start: date) -> date | None:
        """Give the first day from `start` on which a duty was done."""
        return next(iter(self.done_from(duty, start)), None)

    @property
    def first_review(self) -> date | None:
        """The day of the first review of this time in care, held or planned."""
        held = self.held_between(self.looked_after_since, self.end())
        return held[0] if held else self.planned

    def end(self) -> date:
        """Give the first day on which regulation 33 no longer applies.

        It is the 18th birthday, or the day after the last one in care.
        """
        eighteen = birthday(self.born, ADULT_AT) if self.born else date.max
        return min(eighteen, self.until + timedelta(days=1)) if self.until else eighteen

    @property
    def left_before_18(self) -> bool:
        return self.born is not None and self.end() < birthday(self.born, ADULT_AT)

    def adults_end(self) -> date:
        """Give the first day on which the IRO is not engaged any more: the 19th birthday."""
        return birthday(self.born, ADULTS_END_AT) if self.born else date.max
