"""What somebody of the circle reads of one review: what was shared with them, and no more."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.i18n import day_in_london
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_CIRCLE
from portal.pack.reading import Reader, Reading, read
from portal.pack.shown import Shown
from portal.reviews.models import ReviewState
from portal.reviews.queries import open_place


@dataclass(frozen=True, slots=True)
class EarlierReview:
    id: UUID
    number: int
    on: date | None


@dataclass(frozen=True, slots=True)
class SharedWithMe:
    """`starts_at` is UTC, None while no day is fixed; `interprets`: the reader's job is to."""

    review_id: UUID
    name: str
    number: int
    starts_at: datetime | None
    place: str
    shown: Shown
    interprets: bool
    earlier: tuple[EarlierReview, ...]

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)


def gather_for_circle(
    session: Session, review_id: UUID, reader: Reader
) -> tuple[SharedWithMe, Reading]:
    """Gather what was shared with this reader. Raises NothingHere."""
    reading = read(session, EVERYTHING_SEEN_BY_THE_CIRCLE, review_id, reader)
    row = reading.row
    shared = SharedWithMe(
        review_id=row.id,
        name=open_name(row, row.young_person_id),
        number=row.number,
        starts_at=row.starts_at,
        place=open_place(row),
        shown=reading.shown,
        interprets=row.interprets,
        earlier=tuple(
            EarlierReview(one.id, one.number, one.on)
            for one in reading.reviews
            if one.state is ReviewState.HELD and one.number < row.number
        ),
    )
    return shared, reading
