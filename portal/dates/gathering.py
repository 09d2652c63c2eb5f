"""The dates of young people, from everything that is known of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from portal.dates import queries
from portal.db import AnyRow
from portal.health.queries import NO_HEALTH, STANDING_OF_ME, Health, health_in
from portal.i18n import day_in_london
from portal.reviews.care import CARE_OF_ME, CARE_OF_MINE, Care, care_in
from portal.reviews.care_dates import Assessed
from portal.reviews.duties import Duty
from portal.reviews.statutory import Done, dates_from
from portal.reviews.timetable import Timetable


class Choice(NamedTuple):
    """What somebody of 18 said to one more review, and on which day."""

    wanted: bool
    on: date


@dataclass(frozen=True, slots=True)
class Known:
    """What was done of one young person's duties beside the reviews: rows of `done_parts`."""

    rows: tuple[AnyRow, ...] = ()

    def done_since(self, last_review: date | None) -> Done:
        """Give duties by the days they were done on; closing the last review's record is one.

        That everyone has the record is the IRO's to say: a letter reaches the young person alone.
        """
        duties: defaultdict[Duty, list[date]] = defaultdict(list)
        for row in self.rows:
            if row.what == queries.WRITTEN:
                duties[Duty(row.code)].append(row.done_on)
            elif row.what == queries.CLOSED and day_in_london(row.review_at) == last_review:
                duties[Duty.RECORD].append(day_in_london(row.at))
        held = [row for row in self.rows if row.what == queries.ASSESSED]
        return Done(duties, tuple(Assessed(row.done_on, row.due_on) for row in held))

    def has_letter(self, last_review: date | None) -> bool:
        """Whether the young person was sent what came of that review in writing."""
        sent = (row for row in self.rows if row.what == queries.SENT)
        return any(day_in_london(row.review_at) == last_review for row in sent)

    @property
    def choice(self) -> Choice | None:
        row = next((one for one in self.rows if one.what == queries.CHOSEN), None)
        return None if row is None else Choice(row.code == queries.WANTED, day_in_london(row.at))


@dataclass(frozen=True, slots=True)
class Dates:
    """One young person and every date round them."""

    care: Care
    timetable: Timetable
    known: Known
    health: Health = NO_HEALTH


def my_dates(session: Session, me: UUID) -> Dates | None:
    """My own, in three queries; None for somebody who is no young person."""
    values = {"me": me}
    found = care_in(session.execute(CARE_OF_ME, values).all())
    if not found:
        return None
    health = health_in(session.execute(STANDING_OF_ME, values)).get(me, NO_HEALTH)
    known = known_in(session.execute(queries.DONE_OF_ME, values).all())
    return dates_with(found[0], known, health)


def dates_of_mine(session: Session, me: UUID, today: date) -> list[Dates]:
    """Of everybody whose IRO is `me` today, in two queries."""
    values = {"me": me, "today": today}
    rows: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in session.execute(queries.DONE_OF_MINE, values):
        rows[row.young_person_id].append(row)
    everybody = care_in(session.execute(CARE_OF_MINE, values).all())
    return [dates_with(care, known_in(rows[care.young_person_id])) for care in everybody]


def known_of(session: Session, young_person_id: UUID) -> Known:
    """Of one young person whose reader was checked."""
    values = {"young_person_id": young_person_id}
    return known_in(session.execute(queries.DONE_OF_ONE, values).all())


def known_in(rows: Iterable[AnyRow]) -> Known:
    """Those of the rows that are of `done_parts`."""
    return Known(tuple(row for row in rows if row.what in queries.EVERY_PART))


def dates_with(care: Care, known: Known, health: Health = NO_HEALTH) -> Dates:
    done = known.done_since(max(care.held, default=None))
    return Dates(care, dates_from(care.with_done(done)), known, health)
