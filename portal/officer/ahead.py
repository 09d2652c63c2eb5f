"""The officer's desk, gathered: each young person's review ahead, and what is new in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import name_of, open_name
from portal.contacts.talk import Talk
from portal.db import AnyRow, utc_now
from portal.drafts.words import words_from
from portal.i18n import day_in_london
from portal.officer import queries
from portal.pack.news import News, news_between
from portal.pack.reading import Reader, readable
from portal.preparation.submissions import (
    SharedVersion,
    Withdrawn,
    version_in,
    withdrawn_in,
)
from portal.reviews.begun import has_begun
from portal.reviews.due import DueDate
from portal.reviews.midway import next_midway_check
from portal.reviews.statutory import review_dates
from portal.translation.english import Translations, is_not_meant
from portal.web.parts import LAST_MOMENT, Part, moment_in, part_of

A_NEW_PIN_IS_NEWS_FOR = timedelta(days=28)
Versions = Mapping[tuple[UUID, int], SharedVersion]


@dataclass(frozen=True, slots=True)
class NewPin:
    """A young person could not get in, and made a new PIN with a worker beside them."""

    worker: str
    at: datetime


class Told(NamedTuple):
    """What is new in a review, and how many items' English is not what was meant."""

    news: News
    not_meant: int


NOTHING_TOLD = Told(News(), 0)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One young person's line; `review_id` is None when no review is planned.

    `version` is the latest one shared, None when nothing was; `news` is what came for this reader
    since they last opened the pack. `not_meant` counts items whose English the young person objects
    to. `late` counts days past the statutory date. `midway` is the day of the midway check.
    `record_of` is the last review whose time came. `asked_of_rights` counts questions that wait.
    """

    young_person_id: UUID
    name: str
    review_id: UUID | None
    number: int | None
    starts_at: datetime | None
    version: int | None
    shared_at: datetime | None
    opened: bool
    news: News
    not_meant: int
    due: DueDate | None
    late: int
    midway: date | None
    talk: Talk
    record_of: UUID | None
    new_pin: NewPin | None
    asked_of_rights: int

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)


def reviews_ahead(session: Session, me: UUID, today: date, after: str | None) -> Part[Ahead]:
    """Everybody assigned to `me` today, by the date of their review, those without one last.

    Thirty at a time: `after` is the place of the last one shown.
    """
    mine = {"me": me, "today": today}
    found = session.execute(queries.MY_YOUNG_PEOPLE, {**mine, **moment_in(after)}).all()
    rows = part_of(found, after, _place, queries.DESK)
    these = {**mine, "these": [row.young_person_id for row in rows]}
    held = _by_young_person(session.execute(queries.HELD_REVIEWS, these).all())
    told = _told(session, rows.things, these)
    lines = tuple(
        _ahead(row, held[row.young_person_id], told.get(row.review_id, NOTHING_TOLD), today)
        for row in rows
    )
    return Part(lines, rows.after, rows.whole)


def _place(row: AnyRow) -> tuple[datetime, UUID]:
    return row.starts_at or LAST_MOMENT, row.young_person_id


def _told(session: Session, rows: Sequence[AnyRow], these: Mapping[str, Any]) -> dict[UUID, Told]:
    reader = Reader(these["me"], these["today"], chairs=True)
    english = Translations(session.execute(queries.NOT_MEANT, these).all())
    unread = [row for row in rows if row.version and row.version != row.opened_version]
    told = {row.review_id for row in unread} | english.reviews
    asked = [row for row in rows if row.review_id in told]
    wanted = {(row.review_id, row.version) for row in asked if row.version}
    wanted |= {(row.review_id, row.opened_version) for row in unread if row.opened_version}
    found = session.execute(queries.THESE_VERSIONS, {**these, "versions": sorted(wanted)}).all()
    versions = {(row.review_id, row.version): version_in(row) for row in found}
    withdrawn = withdrawn_in(session.execute(queries.TAKEN_BACK, these).all())
    return {row.review_id: _told_of(row, versions, withdrawn, english, reader) for row in asked}


def _told_of(
    row: AnyRow,
    versions: Versions,
    withdrawn: Withdrawn,
    english: Translations,
    reader: Reader,
) -> Told:
    before = versions.get((row.review_id, row.opened_version))
    now = readable(versions.get((row.review_id, row.version)), reader, withdrawn)
    # What was read and then taken back was read all the same: it is no news when it comes again.
    unread = row.version != row.opened_version
    news = news_between(readable(before, reader, {}), now) if unread else News()
    said = [english.of(item.id, words_from(item.words).text) for item in now]
    return Told(news, sum(map(is_not_meant, said)))


def _ahead(row: AnyRow, reviews: Sequence[AnyRow], told: Told, today: date) -> Ahead:
    held = [one.starts_at for one in reviews]
    due = review_dates(row, held, row.starts_at).next_review()
    return Ahead(
        young_person_id=row.young_person_id,
        name=open_name(row, row.young_person_id),
        review_id=row.review_id,
        number=row.number,
        starts_at=row.starts_at,
        version=row.version,
        shared_at=row.shared_at,
        opened=row.opened_version is not None,
        news=told.news,
        not_meant=told.not_meant,
        due=due,
        late=due.lateness(today) if due else 0,
        midway=next_midway_check(row.looked_after_since, map(day_in_london, held), due),
        talk=Talk.of(row),
        record_of=_record_of(row, reviews),
        new_pin=_new_pin(row),
        asked_of_rights=row.asked_of_rights,
    )


def _new_pin(row: AnyRow) -> NewPin | None:
    if row.recovered_at is None or utc_now() - row.recovered_at > A_NEW_PIN_IS_NEWS_FOR:
        return None
    if row.helped_by is None:
        return NewPin("", row.recovered_at)
    return NewPin(name_of(row.helped_by, row.worker_name_sealed), row.recovered_at)


def _record_of(row: AnyRow, reviews: Sequence[AnyRow]) -> UUID | None:
    """The last review whose time came: the one ahead, else the last one held."""
    begun = [one.id for one in reviews]
    if has_begun(row.state or "", row.starts_at, utc_now()):
        begun.append(row.review_id)
    return begun[-1] if begun else None


def _by_young_person(rows: Sequence[AnyRow]) -> defaultdict[UUID, list[AnyRow]]:
    held: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in rows:
        held[row.young_person_id].append(row)
    return held
