"""What an adult says of an action: that they have done it, or as the IRO whether it is done."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.db import NothingHere
from portal.outcomes.acting import say_of_action
from portal.outcomes.afterwards import SETTLE_IT
from portal.outcomes.models import Action, ActionWord, Says
from portal.people.locking import one_at_a_time


class AlreadyDone(Exception):
    """The young person or their IRO has said that it is done, or no longer needed."""


def tell_done(
    session: Session, action_id: UUID, word_id: UUID, note: str, *, actor: UUID
) -> ActionWord:
    """Say that one has done it, as the person it names; the same again is the same row.

    It is done once the young person or the IRO says so. Raises AlreadyDone, ActionClash,
    NothingHere.
    """
    action = _standing(session, action_id)
    if action.who_id != actor:
        raise NothingHere
    if session.get(ActionWord, word_id) is None and _last_said(session, action_id) in SETTLE_IT:
        raise AlreadyDone
    return say_of_action(session, action, word_id, Says.TELLS_DONE, note, actor=actor)


def mark_action(
    session: Session, action_id: UUID, word_id: UUID, says: Says, note: str, *, actor: UUID
) -> ActionWord:
    """Say as their IRO (who was checked) that it is DONE, NOT_DONE or ENDED.

    Raises ActionClash, NothingHere.
    """
    return say_of_action(session, _standing(session, action_id), word_id, says, note, actor=actor)


def _standing(session: Session, action_id: UUID) -> Action:
    action = session.get(Action, action_id)
    if action is None or action.undone_at is not None:
        raise NothingHere
    one_at_a_time(session, action.young_person_id)
    return action


def _last_said(session: Session, action_id: UUID) -> str | None:
    return session.scalar(
        select(ActionWord.says)
        .where(ActionWord.action_id == action_id)
        .order_by(ActionWord.said_at.desc(), ActionWord.id.desc())
        .limit(1)
    )
