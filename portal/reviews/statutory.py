"""The statutory dates of somebody's reviews; no other duty is recorded in the portal yet."""

from collections.abc import Sequence
from datetime import datetime

from portal.care_team.queries import open_birthday
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.reviews.timetable import CareDates, Timetable, timetable


def review_dates(row: AnyRow, held: Sequence[datetime], planned: datetime | None) -> Timetable:
    """The dates of the reviews, held and to come, earliest first.

    The row carries `looked_after_since`, `born_on_sealed` and `young_person_id`; `held` and
    `planned` are UTC.
    """
    care = CareDates(
        looked_after_since=row.looked_after_since,
        held=[day_in_london(moment) for moment in held],
        planned=day_in_london(planned),
        born=open_birthday(row, row.young_person_id),
    )
    return Timetable(tuple(line for line in timetable(care).dates if line.duty.is_review))
