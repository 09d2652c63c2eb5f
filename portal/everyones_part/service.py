"""Keeping a part, handing it in, and noting that the IRO talked about it first."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.everyones_part.due import is_open
from portal.everyones_part.gathering import words_in
from portal.everyones_part.models import PartState, PartVersion
from portal.everyones_part.queries import ONE_HANDED_IN
from portal.everyones_part.words import PartWords
from portal.i18n import london_today
from portal.people.locking import one_at_a_time
from portal.reviews.begun import has_begun
from portal.reviews.models import Review
from portal.vault import current_vault, place_of

SAVED_BY = (
    select(PartVersion)
    .where(
        PartVersion.review_id == bindparam("review_id"),
        PartVersion.writer_id == bindparam("writer_id"),
    )
    .order_by(PartVersion.revision.desc())
)


class PartClash(Exception):
    """It was saved elsewhere since; `standing` is what stands, None when nothing does."""

    def __init__(self, standing: PartVersion | None) -> None:
        super().__init__("saved elsewhere")
        self.standing = standing


class TooLate(Exception):
    """The day after the review is over; or it has begun, and what was handed in is fixed."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who is asked for a part, as the caller has made sure of; `job` is theirs today."""

    id: UUID
    job: str
    review_id: UUID
    young_person_id: UUID


@dataclass(frozen=True, slots=True)
class Save:
    """`id` makes a replay the same row. `revision` is of the version it was written on.

    None is whichever stands: one who comes through a link (`link_id`) has seen none.
    """

    id: UUID
    words: PartWords
    state: PartState
    revision: int | None = None
    link_id: UUID | None = None


def keep_part(session: Session, writer: Writer, save: Save) -> PartVersion:
    """Make the next version. Raises PartClash, TooLate, NothingHere for an id of others."""
    one_at_a_time(session, writer.young_person_id)
    replayed = session.get(PartVersion, save.id)
    if replayed is not None:
        return _replayed(replayed, writer, save)
    its = {"review_id": writer.review_id, "writer_id": writer.id}
    before = list(session.scalars(SAVED_BY, its))
    _check_time(session, writer, before)
    last = before[0].revision if before else 0
    if save.revision not in {None, last}:
        raise PartClash(before[0] if before else None)
    version = _version(writer, save, last + 1)
    session.add(version)
    session.flush()
    handed_in = save.state is PartState.HANDED_IN
    record(
        session,
        Act.PART_HANDED_IN if handed_in else Act.PART_KEPT,
        actor=writer.id,
        about=writer.young_person_id,
        subject=version.id,
        by_link=save.link_id is not None,
    )
    return version


def note_talked(session: Session, review: Review, part_id: UUID, *, actor: UUID) -> None:
    """The IRO talked with the young person: from now on they read it. Raises NothingHere."""
    one_at_a_time(session, review.young_person_id)
    its = {"part_id": part_id, "review_id": review.id}
    part = session.scalars(ONE_HANDED_IN, its).one_or_none()
    if part is None or not part.talk_first:
        raise NothingHere
    if part.talked_at is not None:
        return
    part.talked_at = utc_now()
    about = part.young_person_id
    record(session, Act.PART_TALKED_ABOUT, actor=actor, about=about, subject=part_id)


def _replayed(standing: PartVersion, writer: Writer, save: Save) -> PartVersion:
    theirs = (standing.review_id, standing.writer_id, standing.link_id)
    if theirs != (writer.review_id, writer.id, save.link_id):
        raise NothingHere
    if (words_in(standing), standing.state) != (save.words, save.state.value):
        raise PartClash(standing)
    return standing


def _check_time(session: Session, writer: Writer, before: list[PartVersion]) -> None:
    review = session.get_one(Review, writer.review_id)
    if not is_open(review.state, review.starts_at, london_today()):
        raise TooLate
    handed_in = any(one.state == PartState.HANDED_IN.value for one in before)
    if handed_in and has_begun(review.state, review.starts_at, utc_now()):
        raise TooLate


def _version(writer: Writer, save: Save, revision: int) -> PartVersion:
    place = place_of(PartVersion.words_sealed, save.id, writer.young_person_id)
    return PartVersion(
        id=save.id,
        review_id=writer.review_id,
        young_person_id=writer.young_person_id,
        writer_id=writer.id,
        job=writer.job,
        revision=revision,
        state=save.state.value,
        words_sealed=current_vault().seal_json(place, save.words.as_json()),
        talk_first=save.words.talk_first,
        link_id=save.link_id,
        made_at=utc_now(),
    )
