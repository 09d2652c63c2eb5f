"""Points that adults add to a meeting: they stand below the young person's own, never above."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import assigned, open_name
from portal.db import AnyRow, Base, NothingHere, UtcDateTime, utc_now
from portal.drafts.words import Words, words_from
from portal.people.models import Person
from portal.reviews.models import Review
from portal.reviews.queries import Meeting
from portal.vault import DataClass, Retention, current_vault, personal, place_of, sealed_column


class AddedPoint(Base):
    """One point; `words_sealed` is JSON under the young person's key, `minutes` 0 is not said.

    `position` counts from 1 among the added points of a review, in the order they came.
    """

    __tablename__ = "added_point"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id"))
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS,
        purpose="To say before the meeting what an adult wants to talk about.",
        retention=Retention.WITH_REVIEW,
    )
    added_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To say to the young person who added a point.",
            retention=Retention.WITH_REVIEW,
        ),
    )
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    minutes: Mapped[int]
    position: Mapped[int]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("review_id", "position"),)


ADDED_POINTS = (
    select(*AddedPoint.__table__.columns, Person.name_sealed)
    .join(Person, Person.id == AddedPoint.added_by)
    .where(AddedPoint.review_id == bindparam("review_id"), AddedPoint.removed_at.is_(None))
    .order_by(AddedPoint.position)
)
ADDED_TO_MINE = ADDED_POINTS.where(AddedPoint.young_person_id == bindparam("me"))
ADDED_AS_SEEN_BY_THE_IRO = ADDED_POINTS.where(assigned(AddedPoint.young_person_id, as_iro=True))


class PointClash(Exception):
    """The id was used for a point that says something else."""


def words_of_point(row: AnyRow | AddedPoint) -> Words:
    place = place_of(AddedPoint.words_sealed, row.id, row.young_person_id)
    return words_from(current_vault().open_json(place, row.words_sealed))


def added_by(row: AnyRow) -> str:
    """The name of who added the point of a row of `ADDED_POINTS`."""
    return open_name(row, row.added_by)


def add_point(
    session: Session, actor: UUID, review: Meeting, point_id: UUID, words: Words, minutes: int
) -> AddedPoint:
    """Add a point below those that stand; the same again is the same row.

    Raises PointClash for an id that says something else, NothingHere for one of another review.
    """
    session.get(Review, review.id, with_for_update=True)
    standing = session.get(AddedPoint, point_id)
    if standing is not None:
        return _replayed(standing, actor, review, words, minutes)
    place = place_of(AddedPoint.words_sealed, point_id, review.young_person_id)
    point = AddedPoint(
        id=point_id,
        review_id=review.id,
        young_person_id=review.young_person_id,
        words_sealed=current_vault().seal_json(place, words.as_json()),
        added_by=actor,
        added_at=utc_now(),
        minutes=minutes,
        position=_last_position(session, review.id) + 1,
    )
    session.add(point)
    session.flush()
    record(
        session,
        Act.AGENDA_POINT_ADDED,
        actor=actor,
        about=review.young_person_id,
        subject=point_id,
    )
    return point


def remove_point(session: Session, actor: UUID, review: Meeting, point_id: UUID) -> None:
    """Take back a point that `actor` added. Raises NothingHere."""
    point = session.get(AddedPoint, point_id, with_for_update=True)
    if point is None or (point.review_id, point.added_by) != (review.id, actor):
        raise NothingHere
    if point.removed_at is not None:
        return
    point.removed_at = utc_now()
    record(
        session,
        Act.AGENDA_POINT_REMOVED,
        actor=actor,
        about=review.young_person_id,
        subject=point_id,
    )


def _replayed(
    standing: AddedPoint, actor: UUID, review: Meeting, words: Words, minutes: int
) -> AddedPoint:
    if (standing.review_id, standing.added_by) != (review.id, actor):
        raise NothingHere
    if (words_of_point(standing), standing.minutes) != (words, minutes):
        raise PointClash
    return standing


def _last_position(session: Session, review_id: UUID) -> int:
    query = select(func.max(AddedPoint.position)).where(AddedPoint.review_id == review_id)
    return session.scalar(query) or 0
