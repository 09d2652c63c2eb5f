"""The reviews of one young person, as their officer lists them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.dates.gathering import Known
from portal.db import AnyRow, utc_now
from portal.i18n import day_in_london
from portal.reviews.begun import has_begun
from portal.reviews.due import DueDate
from portal.reviews.midway import next_midway_check
from portal.reviews.models import ReviewState
from portal.reviews.statutory import statutory_dates
from portal.reviews.timetable import Timetable


@dataclass(frozen=True, slots=True)
class OneReview:
    """`version` is the latest one shared, None when nothing was."""

    review_id: UUID
    number: int
    state: ReviewState
    starts_at: datetime | None
    version: int | None
    shared_at: datetime | None

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)

    @property
    def has_begun(self) -> bool:
        return has_begun(self.state.value, self.starts_at, utc_now())


def reviews_in(rows: Sequence[AnyRow]) -> list[OneReview]:
    """In the order of the rows, which are those of `THEIR_REVIEWS`."""
    return [
        OneReview(
            review_id=row.review_id,
            number=row.number,
            state=ReviewState(row.state),
            starts_at=row.starts_at,
            version=row.version,
            shared_at=row.shared_at,
        )
        for row in rows
    ]


def dates_of(
    young_person: AnyRow, reviews: Sequence[OneReview], known: Known
) -> tuple[DueDate, ...]:
    """The statutory dates of somebody with these reviews."""
    held = _days(reviews, ReviewState.HELD)
    return statutory_dates(
        young_person,
        held,
        next(iter(_days(reviews, ReviewState.AHEAD)), None),
        known.done_since(day_in_london(max(held, default=None))),
    ).dates


def midway_of(
    young_person: AnyRow, reviews: Sequence[OneReview], dates: Sequence[DueDate]
) -> date | None:
    """The midway check before their next review; None where there is none to be half way to."""
    held = [day_in_london(moment) for moment in _days(reviews, ReviewState.HELD)]
    next_review = Timetable(tuple(dates)).next_review()
    return next_midway_check(young_person.looked_after_since, held, next_review)


def _days(reviews: Sequence[OneReview], state: ReviewState) -> list[datetime]:
    return [review.starts_at for review in reviews if review.state is state and review.starts_at]
