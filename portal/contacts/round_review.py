"""Which contacts and alerts belong to one review: those since the review before, and no other's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from portal.contacts.reading import Alert, Contact, Replies, alerts_of, contacts_of, not_so_of
from portal.i18n import day_in_london
from portal.reviews.models import ReviewState


class Dated(Protocol):
    """A review of one young person."""

    @property
    def id(self) -> UUID: ...
    @property
    def number(self) -> int: ...
    @property
    def state(self) -> str: ...
    @property
    def starts_at(self) -> datetime | None: ...


class Was(Protocol):
    """One version of a contact."""

    @property
    def review_id(self) -> UUID | None: ...
    @property
    def happened_at(self) -> datetime: ...


class Stood(Protocol):
    """One version of an alert."""

    @property
    def since(self) -> date: ...
    @property
    def until(self) -> date | None: ...
    @property
    def closed_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Span:
    """The time that belongs to a review (UTC), `after` not in it; None: from or to for ever."""

    review_id: UUID
    after: datetime | None
    until: datetime | None
    others: frozenset[UUID]

    def holds(self, contact: Was) -> bool:
        """A talk in private belongs to the review it was before, whenever that is held."""
        if contact.review_id == self.review_id:
            return True
        if contact.review_id in self.others:
            return False
        after = self.after is None or contact.happened_at > self.after
        return after and (self.until is None or contact.happened_at <= self.until)

    def meets(self, alert: Stood) -> bool:
        """Whether the alert stood on any day of it."""
        if self.until is not None and alert.since > day_in_london(self.until):
            return False
        if self.after is None:
            return True
        first = day_in_london(self.after)
        ended = alert.until is not None and alert.until < first
        return not ended and (alert.closed_at is None or alert.closed_at > self.after)


@dataclass(frozen=True, slots=True)
class RoundReview:
    """Of one review: the first one first; what the young person says of them, by id."""

    contacts: tuple[Contact, ...] = ()
    alerts: tuple[Alert, ...] = ()
    not_so: Replies | None = None


def span_of(reviews: Iterable[Dated], review_id: UUID) -> Span | None:
    """From the review before it to itself; the last one's goes on. None for one called off."""
    held = sorted(
        (one for one in reviews if one.state != ReviewState.CANCELLED.value),
        key=lambda one: one.number,
    )
    place = next((at for at, one in enumerate(held) if one.id == review_id), None)
    if place is None:
        return None
    others = frozenset(one.id for one in held if one.id != review_id)
    before = held[place - 1].starts_at if place else None
    last = place == len(held) - 1
    return Span(review_id, before, None if last else held[place].starts_at, others)


def round_review(
    session: Session, young_person_id: UUID, reviews: Sequence[Dated], review_id: UUID
) -> RoundReview:
    """What belongs to a review whose reader was checked to be the IRO."""
    span = span_of(reviews, review_id)
    if span is None:
        return RoundReview()
    contacts = [one for one in contacts_of(session, young_person_id) if span.holds(one)]
    alerts = [one for one in alerts_of(session, young_person_id) if span.meets(one)]
    return RoundReview(
        contacts=tuple(reversed(contacts)),
        alerts=tuple(reversed(alerts)),
        not_so=not_so_of(session, young_person_id),
    )
