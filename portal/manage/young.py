"""Everything of one young person that their page at /manage shows, gathered in a few queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import IRO, open_birthday, open_name
from portal.choices.jobs import Job, job_of
from portal.db import AnyRow
from portal.i18n import Message, _, day_in_london
from portal.manage.queries import ASSIGNMENTS_OF, REVIEWS_OF
from portal.manage.review_service import planned_in
from portal.reviews.due import DueDate
from portal.reviews.models import ReviewState
from portal.reviews.timetable import CareDates, timetable
from portal.reviews.working_days import working_days

NO_IRO = _("There is no reviewing officer today. Add one.")
MORE_THAN_ONE_IRO = _("There is more than one reviewing officer at a time. End all but one.")


@dataclass(frozen=True)
class Helper:
    """An adult's job with a young person, with their name."""

    assignment_id: UUID
    adult_id: UUID
    name: str
    closed: bool
    job: Job
    starts_on: date
    ends_on: date | None

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)

    def is_over(self, today: date) -> bool:
        never = self.ends_on is not None and self.ends_on < self.starts_on
        return never or (self.ends_on is not None and self.ends_on < today)


@dataclass(frozen=True)
class Ahead:
    """The review ahead; `starts_at` is UTC."""

    id: UUID
    number: int
    revision: int
    starts_at: datetime | None
    place: str
    minutes: int


@dataclass(frozen=True)
class Reviews:
    """The review ahead, the days of those held (the latest first), and when the next is due."""

    ahead: Ahead | None
    held: Sequence[date]
    due: DueDate | None

    @property
    def late(self) -> bool:
        """The day that is planned is after the last day that is in time."""
        if self.due is None or self.ahead is None or self.ahead.starts_at is None:
            return False
        return day_in_london(self.ahead.starts_at) > self.due.due


def circle(session: Session, young_person_id: UUID) -> list[Helper]:
    """Everybody who is, was or will be assigned, the latest first."""
    rows = session.execute(ASSIGNMENTS_OF, {"person_id": young_person_id}).all()
    return [helper(row) for row in rows]


def helper(row: AnyRow) -> Helper:
    """A row of `ASSIGNMENTS_OF`, opened."""
    return Helper(
        row.id,
        row.adult_id,
        open_name(row, row.adult_id),
        row.closed_at is not None,
        job_of(row.job),
        row.starts_on,
        row.ends_on,
    )


def warnings(helpers: Sequence[Helper], today: date) -> list[Message]:
    """What an administrator should look at: exactly one reviewing officer at a time."""
    officers = [one for one in helpers if one.job.code == IRO and not one.is_over(today)]
    said = [] if any(one.holds_on(today) and not one.closed for one in officers) else [NO_IRO]
    days = {max(one.starts_on, today) for one in officers}
    if any(sum(one.holds_on(day) for one in officers) > 1 for day in days):
        said.append(MORE_THAN_ONE_IRO)
    return said


def reviews_of(session: Session, young: AnyRow, bank_holidays: Path | None) -> Reviews:
    """The reviews of a row of `YOUNG_PERSON`, with the last day for the next (regulation 33)."""
    rows = session.execute(REVIEWS_OF, {"person_id": young.id}).all()
    held = [
        day_in_london(row.starts_at)
        for row in rows
        if row.state == ReviewState.HELD.value and row.starts_at
    ]
    ahead = next((_ahead(row) for row in rows if row.state == ReviewState.AHEAD.value), None)
    care = CareDates(
        young.looked_after_since,
        held=held,
        planned=day_in_london(ahead.starts_at) if ahead else None,
        born=open_birthday(young, young.id),
        until=young.looked_after_until,
    )
    return Reviews(ahead, held, timetable(care, working_days(bank_holidays)).next_review())


def _ahead(row: AnyRow) -> Ahead:
    planned = planned_in(row)
    return Ahead(
        row.id, row.number, row.revision, planned.starts_at, planned.place, planned.minutes
    )
