"""Writing a point and putting points in order."""

from uuid import UUID, uuid5

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.agenda.models import AgendaPoint
from portal.db import NothingHere
from portal.drafts.service import Whose, Written, carried_draft_id, in_this_review, save_draft
from portal.drafts.words import Words
from portal.reviews.models import Review

USUAL_MINUTES = 5


def topic_point_id(review_id: UUID, topic: str) -> UUID:
    """A topic is on the agenda of a review once, so its id follows from the two."""
    return uuid5(review_id, topic)


def write_point(
    session: Session,
    whose: Whose,
    point_id: UUID,
    revision: int,
    *,
    topic: str | None,
    words: Words,
    audience: str,
    readers: tuple[str, ...],
    minutes: int = USUAL_MINUTES,
    alone_with_iro: bool = False,
    not_with: str | None = None,
) -> AgendaPoint:
    """Save a point; a new one comes last. Raises DraftClash and NothingHere."""
    now_id = topic_point_id(whose.review_id, topic) if topic else carried_draft_id(whose, point_id)
    here = in_this_review(session, AgendaPoint, whose, point_id, revision, now_id)
    plain = {
        "topic": topic,
        "minutes": minutes,
        "alone_with_iro": alone_with_iro,
        "not_with": not_with,
        "position": _position(session, whose, here.id),
    }
    written = Written(words.as_json(), audience, readers, plain)
    return save_draft(session, AgendaPoint, whose, here.id, here.revision, written, here.first)


def move_point(session: Session, me: UUID, point_id: UUID, position: int, *, up: bool) -> None:
    """Change places with the point above or below.

    `position` is where the page showed it: a point that has moved since then stays, so that a
    replay does not move it twice. Raises NothingHere.
    """
    point = session.get(AgendaPoint, point_id)
    if point is None or point.young_person_id != me or point.removed_at is not None:
        raise NothingHere
    _lock_order(session, point.review_id)
    session.refresh(point)
    other = _next_to(session, point, up=up)
    if point.position == position and other is not None:
        _swap(session, point, other)


def _next_to(session: Session, point: AgendaPoint, *, up: bool) -> AgendaPoint | None:
    where = AgendaPoint.position
    side = where < point.position if up else where > point.position
    query = select(AgendaPoint).where(
        AgendaPoint.review_id == point.review_id, AgendaPoint.removed_at.is_(None), side
    )
    return session.scalars(query.order_by(where.desc() if up else where).limit(1)).first()


def _swap(session: Session, one: AgendaPoint, other: AgendaPoint) -> None:
    places = one.position, other.position
    # Positions are unique at every moment, so one point steps aside first.
    one.position = -one.position
    session.flush()
    other.position = places[0]
    session.flush()
    one.position = places[1]
    session.flush()


def _position(session: Session, whose: Whose, point_id: UUID) -> int:
    _lock_order(session, whose.review_id)
    standing = session.get(AgendaPoint, point_id)
    if standing is not None:
        return standing.position
    last = select(func.max(AgendaPoint.position)).where(AgendaPoint.review_id == whose.review_id)
    return (session.scalar(last) or 0) + 1


def _lock_order(session: Session, review_id: UUID) -> None:
    session.get(Review, review_id, with_for_update=True)
