"""The nightly feed: which reviews changed since a time, each as the bytes of its data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.care_team.queries import IRO
from portal.contacts.round_review import Span, span_of
from portal.db import AnyRow, NothingHere
from portal.pack import feed_queries as queries
from portal.pack.data import bytes_of, document_of
from portal.pack.filing import gather_for_file
from portal.pack.reading import Reader
from portal.vault import KeyGone


@dataclass(frozen=True, slots=True)
class FeedReview:
    """A review that an IRO may read today: `chair_id`, who came first where there are two."""

    id: UUID
    young_person_id: UUID
    number: int
    state: str
    starts_at: datetime | None
    chair_id: UUID


Reviews = Mapping[UUID, FeedReview]


def readable_reviews(session: Session, today: date) -> Reviews:
    """Every review that may be in a feed today."""
    found: dict[UUID, FeedReview] = {}
    for row in session.execute(queries.READABLE, {"today": today}):
        found.setdefault(row.id, FeedReview(*row))
    return found


def changed_since(session: Session, since: datetime, reviews: Reviews) -> list[FeedReview]:
    """Those of `reviews` in which anything was said, answered, done or seen from `since` on."""
    values = {"since": since}
    changed = set(session.scalars(queries.CHANGED_REVIEWS, values))
    people = set(session.scalars(queries.TAKEN_BACK, values))
    for row in session.execute(queries.SEEN_IN_AUDIT, values):
        changed |= _reviews_in(row)
        people |= _people_in(row)
    theirs = _by_person(reviews.values())
    changed |= {one.id for person in people for one in theirs.get(person, ())}
    changed |= set(_touched(theirs, session.execute(queries.CHANGED_CONTACTS, values), Span.holds))
    changed |= set(_touched(theirs, session.execute(queries.CHANGED_ALERTS, values), Span.meets))
    return sorted((reviews[one] for one in changed if one in reviews), key=lambda one: str(one.id))


def data_of(session: Session, review: FeedReview, today: date) -> bytes | None:
    """The data as its IRO reads it today; None where there is nothing to be read any more."""
    try:
        filed, _reading = gather_for_file(
            session, review.id, Reader(review.chair_id, today, chairs=True)
        )
        return bytes_of(document_of(filed))
    except (NothingHere, KeyGone):
        return None


def _reviews_in(row: AnyRow) -> set[UUID]:
    is_review = row.act in {Act.REVIEW_PLANNED.value, Act.REVIEW_CHANGED.value}
    return {UUID(row.subject)} if is_review else set()


def _people_in(row: AnyRow) -> set[UUID]:
    chairs = row.act == Act.ASSIGNED.value and row.detail.get("job") == IRO
    return {row.about_id} if chairs or row.act == Act.OBJECTION_TAKEN_BACK.value else set()


def _by_person(reviews: Iterable[FeedReview]) -> Mapping[UUID, list[FeedReview]]:
    found: defaultdict[UUID, list[FeedReview]] = defaultdict(list)
    for review in reviews:
        found[review.young_person_id].append(review)
    return found


def _touched(
    theirs: Mapping[UUID, list[FeedReview]], rows: Iterable[Any], is_in: Any
) -> Iterator[UUID]:
    """Ids of the reviews to whose time a row belongs."""
    for row in rows:
        mine = theirs.get(row.young_person_id, [])
        spans = (span_of(mine, review.id) for review in mine)
        yield from (span.review_id for span in spans if span and is_in(span, row))
