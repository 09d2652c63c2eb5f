"""Answering what a young person said: an answer is published by saving it, and undone at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.outcomes.models import Answer, Outcome, RecordOfReview, Reply
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

UNDO_FOR = timedelta(minutes=10)
STANDING = (
    select(Answer)
    .where(
        Answer.young_person_id == bindparam("young_person_id"),
        Answer.review_id == bindparam("review_id"),
        Answer.item_id == bindparam("item_id"),
        Answer.undone_at.is_(None),
    )
    .order_by(Answer.made_at.desc(), Answer.id.desc())
    .limit(1)
)


class AnswerClash(Exception):
    """Another answer stands than the form was drawn with; None where none does."""

    def __init__(self, standing: Answer | None) -> None:
        super().__init__("answered elsewhere")
        self.standing = standing


class RecordIsClosed(Exception):
    """The record of the review is closed: nothing in it changes any more."""


class TooLate(Exception):
    """Ten minutes are over, or something newer stands: it can only be answered anew."""


class NotAllAnswered(Exception):
    """Things were said that have no answer yet; `items` are their ids."""

    def __init__(self, items: frozenset[UUID]) -> None:
        super().__init__("not all answered")
        self.items = items


@dataclass(frozen=True, slots=True)
class OfReview:
    """A review whose reader was checked to be its IRO."""

    review_id: UUID
    young_person_id: UUID


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer says; `reason` is plain English for the young person."""

    talked_about: bool
    outcome: Outcome
    reason: str


def answer(
    session: Session,
    of: OfReview,
    item_id: UUID,
    *,
    actor: UUID,
    answer_id: UUID,
    replaces: UUID | None,
    given: Given,
) -> Answer:
    """Answer one shared item; the same again is the same row.

    After the record is closed only what the young person said back is answered. Raises
    RecordIsClosed; AnswerClash when another answer stands than `replaces`; NothingHere for
    an id of another item.
    """
    one_at_a_time(session, of.young_person_id)
    replayed = session.get(Answer, answer_id)
    if replayed is not None and (replayed.item_id, replayed.made_by) != (item_id, actor):
        raise NothingHere
    standing = standing_answer(session, of, item_id)
    waits = _is_waited_for(session, of, item_id, standing)
    if standing is not None and given_in(standing) == given and not waits:
        return standing
    if not waits:
        check_open(session, of)
    if replayed is not None or (standing.id if standing else None) != replaces:
        raise AnswerClash(standing)
    row = _row(of, item_id, answer_id, given)
    row.made_by = actor
    session.add(row)
    session.flush()
    record(session, Act.ANSWERED, actor=actor, about=of.young_person_id, subject=item_id)
    return row


def undo_answer(session: Session, of: OfReview, answer_id: UUID, *, actor: UUID) -> None:
    """Take an answer of the last ten minutes away; the one before it stands again.

    Twice is once. Raises TooLate, RecordIsClosed, NothingHere.
    """
    one_at_a_time(session, of.young_person_id)
    row = session.get(Answer, answer_id, with_for_update=True)
    if row is None or (row.review_id, row.made_by) != (of.review_id, actor):
        raise NothingHere
    if row.undone_at is not None:
        return
    closed = session.get(RecordOfReview, of.review_id)
    if closed is not None and row.made_at <= closed.closed_at:
        raise RecordIsClosed
    now, standing = utc_now(), standing_answer(session, of, row.item_id)
    if not can_undo(row.made_at, now) or standing is None or standing.id != answer_id:
        raise TooLate
    row.undone_at = now
    record(session, Act.ANSWER_UNDONE, actor=actor, about=of.young_person_id, subject=row.item_id)


def can_undo(made_at: datetime, now: datetime) -> bool:
    return now - made_at <= UNDO_FOR


def close_record(
    session: Session, of: OfReview, *, actor: UUID, said: Iterable[UUID]
) -> RecordOfReview:
    """Close the record: `said` are the ids of everything shared that stands.

    Closing twice is closing once. Raises NotAllAnswered.
    """
    one_at_a_time(session, of.young_person_id)
    closed = session.get(RecordOfReview, of.review_id)
    if closed is not None:
        return closed
    missing = frozenset(one for one in said if standing_answer(session, of, one) is None)
    if missing:
        raise NotAllAnswered(missing)
    closed = RecordOfReview(
        review_id=of.review_id,
        young_person_id=of.young_person_id,
        closed_by=actor,
        closed_at=utc_now(),
    )
    session.add(closed)
    session.flush()
    record(session, Act.RECORD_CLOSED, actor=actor, about=of.young_person_id, subject=of.review_id)
    return closed


def check_open(session: Session, of: OfReview) -> None:
    """Raises RecordIsClosed."""
    if session.get(RecordOfReview, of.review_id) is not None:
        raise RecordIsClosed


def standing_answer(session: Session, of: OfReview, item_id: UUID) -> Answer | None:
    values = {
        "young_person_id": of.young_person_id,
        "review_id": of.review_id,
        "item_id": item_id,
    }
    return session.scalars(STANDING, values).one_or_none()


def _row(of: OfReview, item_id: UUID, answer_id: UUID, given: Given) -> Answer:
    place = place_of(Answer.reason_sealed, answer_id, of.young_person_id)
    return Answer(
        id=answer_id,
        young_person_id=of.young_person_id,
        review_id=of.review_id,
        item_id=item_id,
        talked_about=given.talked_about,
        outcome=given.outcome.value,
        reason_sealed=current_vault().seal_text(place, given.reason),
        made_at=utc_now(),
    )


def _is_waited_for(session: Session, of: OfReview, item_id: UUID, standing: Answer | None) -> bool:
    """The young person said something back since the answer that stands."""
    said = select(Reply.id).where(
        Reply.young_person_id == of.young_person_id,
        Reply.review_id == of.review_id,
        Reply.item_id == item_id,
        Reply.taken_back_at.is_(None),
    )
    if standing is not None:
        said = said.where(Reply.made_at > standing.made_at)
    return session.scalar(said.limit(1)) is not None


def given_in(row: Answer) -> Given:
    place = place_of(Answer.reason_sealed, row.id, row.young_person_id)
    reason = current_vault().open_text(place, row.reason_sealed)
    return Given(row.talked_about, Outcome(row.outcome), reason)
