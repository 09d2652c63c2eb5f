"""The statutory dates round a young person's reviews, gathered from what is known of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain

from portal.reviews import rules
from portal.reviews.due import DueDate, Duty
from portal.reviews.months import birthday
from portal.reviews.working_days import WorkingDays

NOTHING_DONE: Mapping[Duty, date] = {}


@dataclass(frozen=True, slots=True)
class CareDates:
    """What the timetable is worked out from.

    `held` are the days of the reviews held so far, in any order; those from an earlier time in
    care are passed over. `planned` is the next one. `done` says when a duty that is no review was
    done; for the decisions and the record, those of the last review. Without `born` nothing is
    said about 18.
    """

    looked_after_since: date
    held: Sequence[date] = ()
    planned: date | None = None
    born: date | None = None
    done: Mapping[Duty, date] = field(default_factory=lambda: NOTHING_DONE)

    def held_between(self, start: date, end: date) -> list[date]:
        """List the days of reviews from `start`, before `end`, earliest first."""
        return sorted({day for day in self.held if start <= day < end})

    def planned_between(self, start: date, end: date) -> date | None:
        """Give the planned day if it is from `start`, before `end`."""
        return self.planned if self.planned and start <= self.planned < end else None

    def end(self) -> date:
        """Give the first day on which regulation 33 no longer applies: the 18th birthday."""
        return birthday(self.born, 18) if self.born else date.max


@dataclass(frozen=True, slots=True)
class Timetable:
    """Due dates, earliest first."""

    dates: tuple[DueDate, ...]

    def of(self, duty: Duty) -> DueDate | None:
        """Give the latest date of a duty, or None."""
        return next((line for line in reversed(self.dates) if line.duty is duty), None)

    def late(self, today: date) -> tuple[DueDate, ...]:
        """List what is not done and past its day."""
        return tuple(line for line in self.dates if not line.done and line.lateness(today))

    def next_review(self) -> DueDate | None:
        """Give the earliest review that has to be held and has not been, or None."""
        open_reviews = (line for line in self.dates if line.duty.is_review and not line.done)
        return next((line for line in open_reviews if not line.choice), None)


def timetable(care: CareDates, days: WorkingDays | None = None) -> Timetable:
    """Work out every date of one young person; `days` are England's unless given."""
    days = days or WorkingDays()
    parts = (
        _health_assessment(care, days),
        _reviews_before_18(care, days),
        _after_last_review(care, days),
        _round_18(care),
    )
    return Timetable(tuple(sorted(chain(*parts), key=lambda line: line.due)))


def _health_assessment(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    start = care.looked_after_since
    held = care.held_between(start, care.end())
    due = rules.first_health_assessment_due(start, held[0] if held else care.planned, days)
    yield DueDate(Duty.HEALTH_ASSESSMENT, start, due, care.done.get(Duty.HEALTH_ASSESSMENT))


def _reviews_before_18(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    start, end = care.looked_after_since, care.end()
    held = care.held_between(start, end)
    for number, done in enumerate([*held, None]):
        before = held[number - 1] if number else start
        due = rules.review_due(number, before, days)
        if done:
            yield DueDate(rules.review_duty(number), before, due, done)
        elif due < end:
            planned = care.planned_between(before, end)
            yield DueDate(rules.review_duty(number), before, due, planned=planned)


def _after_last_review(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    held = care.held_between(care.looked_after_since, date.max)
    for duty in rules.WORKING_DAYS_AFTER_A_REVIEW if held else ():
        due = rules.writing_due(duty, held[-1], days)
        yield DueDate(duty, held[-1], due, care.done.get(duty))


def _round_18(care: CareDates) -> Iterator[DueDate]:
    if care.born is None or care.looked_after_since >= care.end():
        return
    for duty, (start, end) in rules.windows_round_18(care.born).items():
        held = care.held_between(max(start, care.looked_after_since), end)
        yield DueDate(
            duty,
            counted_from=start,
            due=end - timedelta(days=1),
            done=held[-1] if held else None,
            planned=care.planned_between(start, end),
            choice=duty is Duty.REVIEW_AFTER_18,
        )
