"""The young person a contact or an alert is about, and the reviews it may come before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.care_team.queries import open_name
from portal.db import AnyRow


@dataclass(frozen=True, slots=True)
class OneReview:
    """`starts_at` is UTC, None while the day is open."""

    id: UUID
    number: int
    starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class Them:
    """`reviews` are those that were not called off, by number."""

    id: UUID
    name: str
    since: date
    reviews: tuple[OneReview, ...]

    def review_after(self, moment: datetime) -> OneReview | None:
        """The review that comes next after a moment; one without a day is still to come."""
        return next(
            (one for one in self.reviews if one.starts_at is None or one.starts_at >= moment), None
        )


def them_in(rows: Sequence[AnyRow]) -> Them:
    """The young person in the rows of `THEM`, of which there is one at least."""
    first = rows[0]
    reviews = (OneReview(row.review_id, row.number, row.starts_at) for row in rows if row.review_id)
    return Them(
        id=first.person_id,
        name=open_name(first, first.person_id),
        since=first.looked_after_since,
        reviews=tuple(reviews),
    )
