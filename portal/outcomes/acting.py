"""Who does what by when, and what is said of it: only the young person or the IRO says "done"."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.outcomes.answering import OfReview, TooLate, can_undo, check_open
from portal.outcomes.models import Action, ActionWord, Says
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class ActionClash(Exception):
    """The id was used for something that says something else."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Who (`who_id` None: somebody without an account) does what by which day, for what."""

    who_id: UUID | None
    who: str
    what: str
    by_when: date
    item_id: UUID | None = None
    decision_id: UUID | None = None


def add_action(
    session: Session, of: OfReview, action_id: UUID, promise: Promise, *, actor: UUID
) -> Action:
    """Add an action to an answer or a decision; the same again is the same row.

    Raises RecordIsClosed, ActionClash, NothingHere.
    """
    one_at_a_time(session, of.young_person_id)
    check_open(session, of)
    standing = session.get(Action, action_id)
    if standing is not None:
        return _replayed(standing, of, promise)
    seal = current_vault().seal_text
    row = Action(
        id=action_id,
        young_person_id=of.young_person_id,
        review_id=of.review_id,
        item_id=promise.item_id,
        decision_id=promise.decision_id,
        who_id=promise.who_id,
        who_sealed=seal(place_of(Action.who_sealed, action_id, of.young_person_id), promise.who),
        what_sealed=seal(place_of(Action.what_sealed, action_id, of.young_person_id), promise.what),
        by_when=promise.by_when,
        made_by=actor,
        made_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(session, Act.ACTION_MADE, actor=actor, about=of.young_person_id, subject=action_id)
    return row


def undo_action(session: Session, of: OfReview, action_id: UUID, *, actor: UUID) -> None:
    """Take an action of the last ten minutes away. Raises TooLate, RecordIsClosed, NothingHere."""
    one_at_a_time(session, of.young_person_id)
    row = session.get(Action, action_id, with_for_update=True)
    if row is None or (row.review_id, row.made_by) != (of.review_id, actor):
        raise NothingHere
    if row.undone_at is not None:
        return
    check_open(session, of)
    now = utc_now()
    if not can_undo(row.made_at, now):
        raise TooLate
    row.undone_at = now
    record(session, Act.ACTION_UNDONE, actor=actor, about=of.young_person_id, subject=action_id)


def say_of_action(
    session: Session, action: Action, word_id: UUID, says: Says, note: str, *, actor: UUID
) -> ActionWord:
    """Say something of an action whose reader was checked; the same again is the same row.

    Raises ActionClash for an id that says something else.
    """
    one_at_a_time(session, action.young_person_id)
    place = place_of(ActionWord.note_sealed, word_id, action.young_person_id)
    standing = session.get(ActionWord, word_id)
    if standing is not None:
        same = (standing.action_id, standing.says, standing.said_by) == (action.id, says, actor)
        if not same or current_vault().open_text(place, standing.note_sealed) != note:
            raise ActionClash
        return standing
    row = ActionWord(
        id=word_id,
        action_id=action.id,
        young_person_id=action.young_person_id,
        says=says.value,
        note_sealed=current_vault().seal_text(place, note),
        said_by=actor,
        said_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(
        session,
        Act.ACTION_WORD,
        actor=actor,
        about=action.young_person_id,
        subject=action.id,
        says=says.value,
    )
    return row


def promise_in(row: Action) -> Promise:
    open_text = current_vault().open_text
    return Promise(
        who_id=row.who_id,
        who=open_text(place_of(Action.who_sealed, row.id, row.young_person_id), row.who_sealed),
        what=open_text(place_of(Action.what_sealed, row.id, row.young_person_id), row.what_sealed),
        by_when=row.by_when,
        item_id=row.item_id,
        decision_id=row.decision_id,
    )


def _replayed(standing: Action, of: OfReview, promise: Promise) -> Action:
    if (standing.review_id, standing.young_person_id) != (of.review_id, of.young_person_id):
        raise NothingHere
    if promise_in(standing) != promise:
        raise ActionClash
    return standing
