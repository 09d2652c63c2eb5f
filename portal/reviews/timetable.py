"""The statutory dates round a young person's reviews, gathered from what is known of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from portal.reviews import rules
from portal.reviews.beside_lines import education_plan, health_assessments, pathway
from portal.reviews.care_dates import Assessed, CareDates
from portal.reviews.due import DueDate
from portal.reviews.duties import HEALTH, Duty
from portal.reviews.terms import SchoolTerms
from portal.reviews.working_days import WorkingDays

NO_TERMS = SchoolTerms()

__all__ = ["Assessed", "CareDates", "Timetable", "timetable"]


@dataclass(frozen=True, slots=True)
class Timetable:
    """Due dates, earliest first."""

    dates: tuple[DueDate, ...]

    def of(self, *duties: Duty) -> DueDate | None:
        """Give the latest date of any of these duties, or None."""
        return next((line for line in reversed(self.dates) if line.duty in duties), None)

    def open(self, today: date) -> tuple[DueDate, ...]:
        """List what still has to be done, the earliest day first."""
        return tuple(line for line in self.dates if line.is_open(today))

    def late(self, today: date) -> tuple[DueDate, ...]:
        """List what still has to be done and is past its day."""
        return tuple(line for line in self.open(today) if line.lateness(today))

    def next_review(self) -> DueDate | None:
        """Give the earliest review that has to be held and has not been, or None."""
        open_reviews = (line for line in self.dates if line.is_review and not line.done)
        return next((line for line in open_reviews if not line.choice), None)

    def next_health(self, today: date) -> DueDate | None:
        """Give the health assessment that still has to be held, or None."""
        return next((line for line in self.open(today) if line.duty in HEALTH), None)


def timetable(
    care: CareDates, days: WorkingDays | None = None, terms: SchoolTerms = NO_TERMS
) -> Timetable:
    """Work out every date of one young person; `days` are England's unless given."""
    days = days or WorkingDays()
    parts = (
        health_assessments(care, days),
        education_plan(care, days, terms),
        _reviews_before_18(care, days),
        _after_last_review(care, days),
        pathway(care),
        _round_18(care),
    )
    return Timetable(tuple(sorted(chain(*parts), key=lambda line: line.due)))


def _reviews_before_18(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    start, end = care.looked_after_since, care.end()
    held = care.held_between(start, end)
    for number, done in enumerate([*held, None]):
        before = held[number - 1] if number else start
        due = rules.review_due(number, before, days)
        if done:
            yield DueDate(rules.review_duty(number), before, due, done, over=end)
        elif due < end:
            planned = care.planned_between(before, end)
            yield DueDate(rules.review_duty(number), before, due, planned=planned, over=end)


def _after_last_review(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    """What is written after the last review; decisions stand at the latest when the record does."""
    held = care.held_between(care.looked_after_since, date.max)
    if not held:
        return
    last, end = held[-1], care.adults_end()
    done = {duty: care.first_done(duty, last) for duty in rules.WORKING_DAYS_AFTER_A_REVIEW}
    done[Duty.DECISIONS] = done[Duty.DECISIONS] or done[Duty.RECORD]
    for duty, on in done.items():
        yield DueDate(duty, last, rules.writing_due(duty, last, days), on, over=end)
    if decided := done[Duty.DECISIONS]:
        due = rules.managers_answer_due(decided, days)
        answered = care.first_done(Duty.MANAGERS_ANSWER, decided)
        yield DueDate(Duty.MANAGERS_ANSWER, decided, due, answered, over=end)


def _round_18(care: CareDates) -> Iterator[DueDate]:
    if care.born is None or care.looked_after_since >= care.end() or care.left_before_18:
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
            over=end,
        )
