"""What one reader has before them of a review: loaded as theirs, or it does not exist."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.dates.gathering import Known, known_in
from portal.db import AnyRow, AnySelect, NothingHere
from portal.i18n import day_in_london
from portal.pack import queries
from portal.pack.for_whom import THE_IRO, ForWhom, Sight, for_person
from portal.pack.items import Drawing
from portal.pack.news import News, news_between
from portal.pack.shown import Shown, shown
from portal.preparation.submissions import (
    FrozenItem,
    SharedVersion,
    Step,
    Withdrawn,
    shared_version,
)
from portal.reviews.models import ReviewState
from portal.reviews.openings import Read
from portal.translation.queries import translations_of

# What the pack shows of earlier reviews too.
CHARTED = frozenset({Step.FEELINGS, Step.SKILLS})


@dataclass(frozen=True, slots=True)
class Reader:
    """`chairs`: the IRO of that young person today; everybody else is of the circle."""

    id: UUID
    today: date
    chairs: bool


@dataclass(frozen=True, slots=True)
class EachReview:
    """One review of the young person, with its latest version if any."""

    id: UUID
    number: int
    state: ReviewState
    starts_at: datetime | None
    latest: SharedVersion | None

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)


@dataclass(frozen=True, slots=True)
class Reading:
    """`row` carries `REVIEW_COLUMNS`; `up_to_this` is what may be read of each review till this.

    `reader` is who has it before them, `for_whom` who it is made for: what they may read is all
    that is here. `looks_back` says that feelings and skills of earlier reviews are shown
    too. `drawing` is what items are drawn with. `duties` says which of the statutory ones were
    done.
    """

    row: AnyRow
    reader: Reader
    for_whom: ForWhom
    looks_back: bool
    reviews: tuple[EachReview, ...]
    version: SharedVersion | None
    shown: Shown
    up_to_this: tuple[tuple[EachReview, tuple[FrozenItem, ...]], ...]
    opened: frozenset[tuple[UUID, int]]
    drawing: Drawing = field(repr=False)
    duties: Known

    @property
    def last_held(self) -> EachReview | None:
        """The review that was held before this one."""
        return _last_held(self.reviews, self.row.number)

    def unopened(self, last_time: Collection[UUID] = ()) -> tuple[Read, ...]:
        """What this reader has before them for the first time, earlier feelings too.

        `last_time` are the items of the review before that stand beside what became of them.
        """
        now = [(self.version, self.shown.items)]
        earlier = [
            (review.latest, [item for item in items if self._shows(item, last_time)])
            for review, items in self.up_to_this
            if review.id != self.row.id
        ]
        reads = [self._read(version, items) for version, items in (*now, *earlier) if version]
        return tuple(one for one in reads if one.items)

    def is_unopened(self, item_id: UUID) -> bool:
        """Whether this reader had not this one item before them, as it is now, on any page."""
        return self.version is not None and (item_id, self.version.version) not in self.opened

    def _shows(self, item: FrozenItem, last_time: Collection[UUID]) -> bool:
        return (self.looks_back and item.step in CHARTED) or item.id in last_time

    def _read(self, version: SharedVersion, items: Sequence[FrozenItem]) -> Read:
        new = [
            (item.id, item.revision)
            for item in items
            if (item.id, version.version) not in self.opened
        ]
        return Read(version.young_person_id, version.review_id, version.version, new)


def read(
    session: Session,
    everything: AnySelect,
    review_id: UUID,
    reader: Reader,
    sight: Sight | None = None,
) -> Reading:
    """Read a review. Raises NothingHere where `everything` gives nothing.

    `sight` says who it is read for; without one, the reader reads for themself.
    """
    looks_back, sight = reader.chairs or sight is not None, sight or own_sight(reader)
    whose = sight.for_whom.person_id or reader.id
    mine = {"me": whose, "today": reader.today, "review_id": review_id}
    rows = _loaded(session, everything, mine)
    row, values = rows[0], {"me": reader.id, "young_person_id": rows[0].young_person_id}
    known = session.execute(queries.KNOWN, values).all()
    gone = {one.id: one.version for one in known if one.what == queries.TAKEN_BACK}
    (latest, before), reviews = _versions(rows), tuple(_reviews(rows))
    last = _last_held(reviews, row.number)
    items = sight.items(latest, gone)
    drawing = Drawing(
        names=_names(known),
        news=_news(sight, before, items),
        english=translations_of(session, row.young_person_id, row.id, last.id if last else None),
        names_readers=sight.for_whom.is_the_iro,
    )
    return Reading(
        row=row,
        reader=reader,
        for_whom=sight.for_whom,
        looks_back=looks_back,
        reviews=reviews,
        version=latest,
        shown=shown(items, drawing),
        up_to_this=_up_to(row, reviews, sight, gone),
        opened=_opened(known),
        drawing=drawing,
        duties=known_in(known),
    )


def _last_held(reviews: Sequence[EachReview], number: int) -> EachReview | None:
    before = (one for one in reviews if one.state is ReviewState.HELD and one.number < number)
    return max(before, key=lambda one: one.number, default=None)


def _loaded(
    session: Session, everything: AnySelect, mine: Mapping[str, object]
) -> Sequence[AnyRow]:
    rows = session.execute(everything, mine).all()
    if not rows:
        raise NothingHere
    return rows


def _names(known: Sequence[AnyRow]) -> dict[str, str]:
    return {str(one.id): open_name(one, one.id) for one in known if one.what == queries.NAMED}


def _opened(known: Sequence[AnyRow]) -> frozenset[tuple[UUID, int]]:
    return frozenset((one.id, one.version) for one in known if one.what == queries.OPENED)


def _up_to(
    row: AnyRow, reviews: Sequence[EachReview], sight: Sight, gone: Withdrawn
) -> tuple[tuple[EachReview, tuple[FrozenItem, ...]], ...]:
    """Of this review and those before it, what may be read."""
    return tuple(
        (review, sight.items(review.latest, gone))
        for review in reviews
        if review.id == row.id or (review.number < row.number and sight.reaches(review.on))
    )


def own_sight(reader: Reader) -> Sight:
    return Sight(THE_IRO if reader.chairs else for_person(reader.id), reader.id)


def _news(sight: Sight, before: SharedVersion | None, items: Sequence[FrozenItem]) -> News:
    """What is new for the addressee; a room of people read nothing before."""
    if before is None or sight.for_whom.is_the_meeting:
        return News()
    return news_between(sight.items(before, {}), items)


def readable(
    version: SharedVersion | None, reader: Reader, withdrawn: Withdrawn
) -> tuple[FrozenItem, ...]:
    """What the reader may read of a version."""
    return own_sight(reader).items(version, withdrawn)


def _versions(rows: Sequence[AnyRow]) -> tuple[SharedVersion | None, SharedVersion | None]:
    """The latest version of the review itself, and the one that was read before it."""
    own = [row for row in rows if row.each_id == row.id and row.shared_id]
    versions = [shared_version(row) for row in own]
    latest = versions[-1] if versions else None
    return latest, versions[0] if len(versions) > 1 else None


def _reviews(rows: Sequence[AnyRow]) -> Iterator[EachReview]:
    last = {row.each_id: row for row in rows}
    for row in last.values():
        yield EachReview(
            id=row.each_id,
            number=row.each_number,
            state=ReviewState(row.each_state),
            starts_at=row.each_starts_at,
            latest=shared_version(row),
        )
