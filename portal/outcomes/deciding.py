"""Decisions that nobody asked for: made once, undone at once, never edited."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.outcomes.answering import OfReview, TooLate, can_undo, check_open
from portal.outcomes.models import Action, Decision
from portal.outcomes.service import record_decision
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class DecisionClash(Exception):
    """The id was used for a decision that says something else, or that was undone."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided and why, in plain English for the young person."""

    words: str
    reason: str


def decide(
    session: Session, of: OfReview, decision_id: UUID, decided: Decided, *, actor: UUID
) -> Decision:
    """Record what the meeting decided; the same again is the same row.

    Raises RecordIsClosed, DecisionClash, NothingHere for an id of another review.
    """
    one_at_a_time(session, of.young_person_id)
    check_open(session, of)
    standing = session.get(Decision, decision_id)
    if standing is None:
        return record_decision(
            session,
            actor=actor,
            decision_id=decision_id,
            review_id=of.review_id,
            young_person_id=of.young_person_id,
            words=decided.words,
            reason=decided.reason,
        )
    if standing.review_id != of.review_id:
        raise NothingHere
    if standing.undone_at is not None or decided_in(standing) != decided:
        raise DecisionClash
    return standing


def undo_decision(session: Session, of: OfReview, decision_id: UUID, *, actor: UUID) -> None:
    """Take a decision of the last ten minutes away, and who would do what for it.

    Twice is once. Raises TooLate, RecordIsClosed, NothingHere.
    """
    one_at_a_time(session, of.young_person_id)
    row = session.get(Decision, decision_id, with_for_update=True)
    if row is None or (row.review_id, row.made_by) != (of.review_id, actor):
        raise NothingHere
    if row.undone_at is not None:
        return
    check_open(session, of)
    now = utc_now()
    if not can_undo(row.made_at, now):
        raise TooLate
    row.undone_at = now
    its = Action.decision_id == decision_id, Action.undone_at.is_(None)
    session.execute(update(Action).where(*its).values(undone_at=now))
    record(session, Act.DECISION_UNDONE, actor=actor, about=of.young_person_id, subject=decision_id)


def decided_in(row: Decision) -> Decided:
    words = place_of(Decision.words_sealed, row.id, row.young_person_id)
    reason = place_of(Decision.reason_sealed, row.id, row.young_person_id)
    open_text = current_vault().open_text
    return Decided(open_text(words, row.words_sealed), open_text(reason, row.reason_sealed))
