"""Counts for a manager: reviews ahead, officer by officer, and no young person's name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session

from portal.care_team.models import Assignment, YoungPerson
from portal.care_team.queries import IRO, on_that_day, open_birthday, open_name
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.manage.suppression import Counts
from portal.people.models import Person
from portal.reviews.models import Review, ReviewState
from portal.reviews.timetable import CareDates, timetable
from portal.reviews.working_days import WorkingDays, working_days

REVIEWS_AHEAD = (
    select(
        Review.id,
        Review.starts_at,
        Review.young_person_id,
        YoungPerson.looked_after_since,
        YoungPerson.looked_after_until,
        YoungPerson.born_on_sealed,
        Assignment.adult_id,
    )
    .join(YoungPerson, YoungPerson.person_id == Review.young_person_id)
    .join(Person, and_(Person.id == Review.young_person_id, Person.closed_at.is_(None)))
    .outerjoin(
        Assignment,
        and_(
            Assignment.young_person_id == Review.young_person_id,
            Assignment.job == IRO,
            on_that_day(),
        ),
    )
    .where(Review.state == ReviewState.AHEAD.value)
    .order_by(Review.id, Assignment.starts_on.desc())
)
DAYS_HELD = select(Review.young_person_id, Review.starts_at).where(
    Review.state == ReviewState.HELD.value, Review.starts_at.is_not(None)
)
NAMES = select(Person.id, Person.name_sealed).where(
    Person.id.in_(bindparam("officers", expanding=True))
)


@dataclass(frozen=True)
class OfficerCounts:
    """`name` is empty for the young people who have no reviewing officer today."""

    name: str
    counts: Counts


def count_reviews(session: Session, today: date, bank_holidays: Path | None) -> list[OfficerCounts]:
    """Officer by officer, by name; three queries however many there are."""
    held: dict[UUID, list[date]] = {}
    for young_person_id, starts_at in session.execute(DAYS_HELD):
        if starts_at is not None:
            held.setdefault(young_person_id, []).append(day_in_london(starts_at))
    days = working_days(bank_holidays)
    by_officer: dict[UUID | None, dict[UUID, tuple[bool, bool]]] = {}
    seen: set[UUID] = set()
    for row in session.execute(REVIEWS_AHEAD, {"today": today}):
        if row.id in seen:
            continue
        seen.add(row.id)
        past = _is_past_due(row, held.get(row.young_person_id, ()), today, days)
        by_officer.setdefault(row.adult_id, {})[row.id] = (row.starts_at is None, past)
    names = names_of(session, [one for one in by_officer if one])
    told = [
        OfficerCounts(names.get(officer, "") if officer else "", _counted(list(told.values())))
        for officer, told in by_officer.items()
    ]
    return sorted(told, key=lambda one: (one.name == "", one.name))


def _counted(reviews: Sequence[tuple[bool, bool]]) -> Counts:
    return Counts(
        len(reviews), sum(no_date for no_date, _past in reviews), sum(past for _no, past in reviews)
    )


def names_of(session: Session, officers: list[UUID]) -> dict[UUID, str]:
    rows = session.execute(NAMES, {"officers": officers}).all()
    return {row.id: open_name(row, row.id) for row in rows}


def _is_past_due(row: AnyRow, held: Sequence[date], today: date, days: WorkingDays) -> bool:
    """Whether the last day for the review ahead is over; only then the birthday is opened."""
    care = CareDates(row.looked_after_since, held=held, until=row.looked_after_until)
    if not _is_late(care, today, days):
        return False
    born = open_birthday(row, row.young_person_id)
    return _is_late(replace(care, born=born), today, days)


def _is_late(care: CareDates, today: date, days: WorkingDays) -> bool:
    due = timetable(care, days).next_review()
    return due is not None and due.due < today
