"""Counting health assessments, actions, rights, disputes and languages of a year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.annual.people import Population, TimeInCare
from portal.annual.queries import (
    ACTIONS_DUE,
    ASSESSMENTS,
    DISPUTES_AND_REPORTS,
    TALKED_THROUGH,
)
from portal.annual.reviews import Held, Span
from portal.annual.tally import Tally
from portal.choices.delays import DELAYS
from portal.health.queries import NO_HEALTH, Health, health_in
from portal.i18n import LANGUAGES, day_in_london
from portal.outcomes.afterwards import ActionState, state_after
from portal.outcomes.models import Says
from portal.reviews.beside_lines import health_assessments
from portal.reviews.calendar import current_calendar
from portal.reviews.care_dates import CareDates

Assessment = tuple[date, date | None, str | None]


def count_health(
    session: Session, tally: Tally, times: Iterable[TimeInCare], held: Held, span: Span
) -> None:
    """Assessments whose last day was in the year and is past, and those held before it was.

    The day it was due is kept as it was then; one that nobody held yet is counted by today's rule.
    """
    health = health_in(session.execute(ASSESSMENTS).all())
    by_person: defaultdict[UUID, list[TimeInCare]] = defaultdict(list)
    for one in times:
        by_person[one.person_id].append(one)
    for person_id, mine in by_person.items():
        theirs = health.get(person_id, NO_HEALTH)
        for due, done, delay in _assessments(theirs, mine, held.days(person_id)):
            if not span.holds(due) or (done is None and due >= span.today):
                continue
            tally.add("health", person_id)
            tally.add("health.in-time" if done and done <= due else "health.late", person_id)
            if done is None or done > due:
                tally.add(f"delay.{delay if delay in DELAYS else 'none'}", person_id)


def _assessments(
    health: Health, times: Sequence[TimeInCare], held: Sequence[date]
) -> Iterator[Assessment]:
    for row in health.held:
        yield row.due_on, row.held_on, row.delay
    for one in times:
        care = CareDates(
            one.since,
            held=held,
            born=one.born,
            assessed=[row for row in health.assessed if row.on <= one.until],
            until=one.until,
        )
        for line in health_assessments(care, current_calendar().days):
            if line.done is None:
                late = health.delay_of(line.counted_from)
                yield line.due, None, late.delay if late else None


def count_actions(session: Session, tally: Tally, span: Span) -> None:
    """Actions by their due day; done is what the young person or the IRO says is done.

    In time is one that was said to be done by its day, also by who does it, and is done now. What
    is no longer needed is not counted.
    """
    for row in session.execute(ACTIONS_DUE, {"first": span.first, "last": span.last}):
        if row.by_when >= span.today and row.said_done_at is None:
            continue
        state = state_after(Says(row.last_says) if row.last_says else None)
        if state is ActionState.ENDED:
            continue
        done = state is ActionState.DONE
        said: date | None = day_in_london(row.said_done_at)
        when = "in-time" if said and said <= row.by_when else "late"
        tally.add("action", row.young_person_id)
        tally.add(f"action.{when if done else 'not-done'}", row.young_person_id)


def count_rights(session: Session, tally: Tally, people: Population, span: Span) -> None:
    values = {"first": span.first, "last": span.last}
    talked = set(session.execute(TALKED_THROUGH, values).scalars())
    for person_id in people.during:
        tally.add("rights.yes" if person_id in talked else "rights.no", person_id)


def count_disputes_and_reports(session: Session, tally: Tally, span: Span) -> None:
    values = {"first": span.first, "last": span.last}
    for row in session.execute(DISPUTES_AND_REPORTS, values):
        if row.reported:
            tally.add_to(("report", f"report.{row.reported}"), row.young_person_id)
            continue
        how = "cafcass" if row.cafcass_on else "formal" if row.formal_on else "informal"
        tally.add_to(("dispute", f"dispute.{how}"), row.young_person_id)


def count_languages(tally: Tally, people: Population, times: Iterable[TimeInCare]) -> None:
    languages = {one.person_id: one.language for one in times}
    for person_id in people.during:
        language = languages[person_id]
        tally.add(f"language.{language if language in LANGUAGES else 'en'}", person_id)
