"""The statutory dates of somebody, from what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from portal.care_team.queries import open_birthday
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.reviews.calendar import current_calendar
from portal.reviews.care_dates import NOTHING_DONE, Assessed, CareDates, Days
from portal.reviews.timetable import Timetable, timetable


@dataclass(frozen=True, slots=True)
class Done:
    """What was done beside the reviews."""

    duties: Days = field(default_factory=lambda: NOTHING_DONE)
    assessed: Sequence[Assessed] = ()


NOTHING = Done()


def statutory_dates(
    row: AnyRow, held: Sequence[datetime], planned: datetime | None, done: Done = NOTHING
) -> Timetable:
    """All dates, done and to come, earliest first.

    The row carries `looked_after_since` and `_until`, `born_on_sealed` and `young_person_id`;
    `held` and `planned` are UTC.
    """
    care = CareDates(
        looked_after_since=row.looked_after_since,
        until=row.looked_after_until,
        held=[day_in_london(moment) for moment in held],
        planned=day_in_london(planned),
        born=open_birthday(row, row.young_person_id),
        done=done.duties,
        assessed=done.assessed,
    )
    return dates_from(care)


def review_dates(row: AnyRow, held: Sequence[datetime], planned: datetime | None) -> Timetable:
    """The dates of the reviews alone."""
    dates = statutory_dates(row, held, planned).dates
    return Timetable(tuple(line for line in dates if line.is_review))


def dates_from(care: CareDates) -> Timetable:
    """By the authority's own working days and school terms."""
    calendar = current_calendar()
    return timetable(care, calendar.days, calendar.terms)
