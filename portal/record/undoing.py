"""What an officer can still take back."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.outcomes.afterwards import AnswerGiven
from portal.outcomes.answering import UNDO_FOR, can_undo
from portal.outcomes.models import Action
from portal.outcomes.queries import DecisionMade
from portal.record.lines import Record

MY_LATEST_ACTIONS = select(Action.id).where(
    Action.young_person_id == bindparam("young_person_id"),
    Action.review_id == bindparam("review_id"),
    Action.made_by == bindparam("me"),
    Action.made_at >= bindparam("since"),
    Action.undone_at.is_(None),
)


def undoable(session: Session, record: Record, me: UUID, now: datetime) -> frozenset[UUID]:
    """Ids of answers, decisions and actions that `me` made in the last ten minutes.

    Of a closed record only an answer to what was said back since.
    """
    if record.closed_at is not None:
        given = (line.answer for line in record.lines if line.answer)
        late = (one for one in given if one.made_at > record.closed_at)
        return frozenset(one.id for one in late if one.made_by == me and can_undo(one.made_at, now))
    values = {
        "young_person_id": record.of.young_person_id,
        "review_id": record.of.review_id,
        "me": me,
        "since": now - UNDO_FOR,
    }
    answers: list[AnswerGiven | DecisionMade] = [one.answer for one in record.lines if one.answer]
    made = [*answers, *(one.decision for one in record.decisions)]
    mine = {one.id for one in made if one.made_by == me and can_undo(one.made_at, now)}
    return frozenset(mine | set(session.scalars(MY_LATEST_ACTIONS, values)))
