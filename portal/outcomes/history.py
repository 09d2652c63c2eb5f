"""What happened, review by review, in the order in which it happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import AnyRow
from portal.i18n import day_in_london
from portal.outcomes.queries import (
    REVIEWS_OF,
    DecisionMade,
    Opening,
    decisions_of,
    openings_of,
)
from portal.preparation.submissions import SharedAt, shared_by
from portal.reviews.models import ReviewState


class Kind(StrEnum):
    SHARED = "shared"
    OPENED = "opened"
    MET = "met"
    DECIDED = "decided"


@dataclass(frozen=True)
class Event:
    """One moment; `name` is who opened, `decision` what was decided."""

    kind: Kind
    at: datetime
    name: str = ""
    decision: DecisionMade | None = None


@dataclass(frozen=True)
class PastReview:
    """A review that was held, or one ahead for which something was shared."""

    id: UUID
    number: int
    date: date | None
    events: tuple[Event, ...]


def history_of(session: Session, young_person_id: UUID) -> list[PastReview]:
    """The latest review first."""
    shares = shared_by(session, young_person_id)
    openings = openings_of(session, young_person_id)
    decisions = decisions_of(session, young_person_id)
    rows = session.execute(REVIEWS_OF, {"me": young_person_id}).all()
    reviews = [_review(row, shares.get(row.id, []), openings, decisions) for row in rows]
    return [review for review in reviews if review.events]


def _review(
    row: AnyRow,
    shares: Sequence[SharedAt],
    openings: Sequence[Opening],
    decisions: Sequence[DecisionMade],
) -> PastReview:
    events = [Event(Kind.SHARED, share.shared_at) for share in shares]
    events += _openings(row.id, openings)
    if row.state == ReviewState.HELD.value and row.starts_at:
        events.append(Event(Kind.MET, row.starts_at))
    events.sort(key=lambda event: event.at)
    for decision in decisions:
        if decision.review_id == row.id:
            events.append(Event(Kind.DECIDED, decision.made_at, decision=decision))
    day = day_in_london(row.starts_at)
    return PastReview(row.id, row.number, day, tuple(events))


def _openings(review_id: UUID, openings: Sequence[Opening]) -> Iterator[Event]:
    """The first time of each person on each day: the same page opened twice says no more."""
    seen: set[tuple[str, date]] = set()
    for opening in reversed(openings):
        once = (opening.name, day_in_london(opening.at))
        if opening.review_id == str(review_id) and once not in seen:
            seen.add(once)
            yield Event(Kind.OPENED, opening.at, name=opening.name)
