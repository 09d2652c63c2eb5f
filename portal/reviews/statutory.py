"""The statutory dates of somebody's reviews; no other duty is recorded in the portal yet."""

from collections.abc import Sequence
from datetime import date, datetime

from portal.care_team.models import YoungPerson
from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.reviews.timetable import CareDates, Timetable, timetable
from portal.vault import current_vault, place_of


def review_dates(row: AnyRow, held: Sequence[datetime], planned: datetime | None) -> Timetable:
    """The dates of the reviews, held and to come, earliest first.

    The row carries `looked_after_since`, `born_on_sealed` and `young_person_id`; `held` and
    `planned` are UTC.
    """
    care = CareDates(
        looked_after_since=row.looked_after_since,
        held=[day_in_london(moment) for moment in held],
        planned=day_in_london(planned),
        born=born_on(row),
    )
    return Timetable(tuple(line for line in timetable(care).dates if line.duty.is_review))


def born_on(row: AnyRow) -> date:
    place = place_of(YoungPerson.born_on_sealed, row.young_person_id, row.young_person_id)
    return date.fromisoformat(current_vault().open_text(place, row.born_on_sealed))
