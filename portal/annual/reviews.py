"""Counting the reviews of a year, and what came before and after each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.annual.people import TimeInCare
from portal.annual.queries import COUNTED, RECORDS_WRITTEN, REVIEWS_HELD
from portal.annual.tally import Tally
from portal.choices.contacts import ALONE, DECLINED
from portal.choices.interpreters import INTERPRETER_LANGUAGES, OTHER_LANGUAGE
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.preparation.submissions import Counts
from portal.reviews.calendar import current_calendar
from portal.reviews.care_dates import CareDates
from portal.reviews.due import DueDate
from portal.reviews.duties import Duty
from portal.reviews.rules import REVIEW_DUTIES, writing_due
from portal.reviews.timetable import Timetable, timetable

TALKS = {ALONE: "talk.alone", DECLINED: "talk.declined"}
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are counted, both in it, and the day on which it is looked at."""

    first: date
    last: date
    today: date

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Held:
    """The reviews that were held, ever, by young person, the first one first."""

    of: Mapping[UUID, Sequence[AnyRow]]

    def days(self, person_id: UUID) -> list[date]:
        return [_day(row) for row in self.of.get(person_id, ())]

    def dates(self, one: TimeInCare, until: date = date.max) -> Timetable:
        """The timetable of a time in care, as it stood at the end of a day."""
        held = [day for day in self.days(one.person_id) if day <= until]
        return timetable(_care(one, held), current_calendar().days)


def held_reviews(session: Session) -> Held:
    found: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in session.execute(REVIEWS_HELD):
        found[row.young_person_id].append(row)
    return Held(found)


def count_reviews(
    session: Session, tally: Tally, times: Iterable[TimeInCare], held: Held, span: Span
) -> None:
    shared, written = _shared(session, span), _records(session)
    limits = {
        (one.person_id, line.done): line
        for one in times
        if any(one.holds(day) and span.holds(day) for day in held.days(one.person_id))
        for line in held.dates(one).dates
        if line.done and line.duty in REVIEW_DUTIES
    }
    for person_id, rows in held.of.items():
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            on = _day(row)
            if span.holds(on):
                tally.add("held", person_id)
                tally.add(_in_time(limits.get((person_id, on))), person_id)
                _count_before(tally, row, shared.get(row.id, {}))
                until = _day(following) if following is not None else date.max
                records = [day for day in written.get(person_id, ()) if on <= day < until]
                _count_after(tally, row, records, span.today)


def count_overdue(tally: Tally, times: Iterable[TimeInCare], held: Held, span: Span) -> None:
    """Whoever was looked after on the last day and whose next review was past its day by then."""
    for one in times:
        if one.holds(span.last):
            due = held.dates(one, span.last).next_review()
            late = due is not None and due.due < span.last
            tally.add("overdue" if late else "overdue.no", one.person_id)


def _in_time(line: DueDate | None) -> str:
    if line is None:
        return "review.no-limit"
    return "review.late" if line.lateness(line.done or line.due) else "review.in-time"


def _count_before(tally: Tally, row: AnyRow, shared: Mapping[str, str]) -> None:
    whose: UUID = row.young_person_id
    tally.add(f"code.{row.code}" if row.code else "code.none", whose)
    tally.add("agenda.own" if Counts.AGENDA in shared else "agenda.none", whose)
    tally.add("skills.yes" if Counts.SKILLS in shared else "skills.no", whose)
    tally.add(TALKS.get(row.talk_seen, "talk.none"), whose)
    if row.prepared_since is None:
        tally.add("prepared.no", whose)
    else:
        tally.add("prepared.yes", whose)
        tally.days_before.append(max(0, (_day(row) - row.prepared_since).days))
    language = shared.get(Counts.INTERPRETER)
    tally.add("interpreter.no" if language is None else "interpreter.yes", whose)
    if language is not None:
        known = language if language in INTERPRETER_LANGUAGES else OTHER_LANGUAGE
        tally.add(f"speaks.{known}", whose)


def _count_after(tally: Tally, row: AnyRow, records: Iterable[date], today: date) -> None:
    closed: date | None = day_in_london(row.closed_at)
    letter: date | None = day_in_london(row.letter_at)
    written = min(filter(None, [closed, *records]), default=None)
    for name, duty, done in (
        ("record", Duty.RECORD, written),
        ("letter", Duty.RECORD_TO_EVERYONE, letter),
    ):
        due = writing_due(duty, _day(row), current_calendar().days)
        tally.add(f"{name}.{_how(done, due, today)}", row.young_person_id)


def _how(done: date | None, due: date, today: date) -> str:
    if done is not None:
        return "in-time" if done <= due else "late"
    return "missing" if today > due else "open"


def _shared(session: Session, span: Span) -> dict[UUID, dict[str, str]]:
    """By review, what the yearly figures know of the version that stands."""
    found: defaultdict[UUID, dict[str, str]] = defaultdict(dict)
    values = {"from": _midnight(span.first - A_DAY), "to": _midnight(span.last + 2 * A_DAY)}
    for row in session.execute(COUNTED, values):
        found[row.review_id].setdefault(row.kind, row.language or "")
    return found


def _records(session: Session) -> dict[UUID, list[date]]:
    found: defaultdict[UUID, list[date]] = defaultdict(list)
    for row in session.execute(RECORDS_WRITTEN):
        found[row.young_person_id].append(row.done_on)
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _care(one: TimeInCare, held: Sequence[date]) -> CareDates:
    return CareDates(one.since, held=held, born=one.born, until=one.until)


def _day(row: AnyRow) -> date:
    day: date = day_in_london(row.starts_at)
    return day
