"""How far somebody is with each step: started by writing, done by their own word."""

from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from portal.drafts.models import Step, StepMark, StepState
from portal.people.locking import one_at_a_time

STEPS_OF = select(StepMark.step, StepMark.state).where(
    StepMark.young_person_id == bindparam("me"), StepMark.review_id == bindparam("review_id")
)

# Each save asks this: the session's own ways take five times as long for one row.
IS_MARKED = select(StepMark.id).where(StepMark.id == bindparam("mark_id"))
NEW_MARK = insert(StepMark)


def mark_started(session: Session, me: UUID, review_id: UUID, step: Step) -> None:
    """A step that was written in is started; one that is done stays done."""
    session.flush()
    rows = session.connection()
    if rows.execute(IS_MARKED, {"mark_id": _mark_id(me, review_id, step)}).first() is None:
        rows.execute(NEW_MARK, _mark(me, review_id, step, StepState.STARTED))


def mark_done(session: Session, me: UUID, review_id: UUID, step: Step, *, done: bool) -> None:
    """Note the young person's own word, either way."""
    state = StepState.DONE if done else StepState.STARTED
    one_at_a_time(session, me)
    mark = session.get(StepMark, _mark_id(me, review_id, step))
    if mark is None:
        session.add(StepMark(**_mark(me, review_id, step, state)))
    else:
        mark.state = state.value


def is_done(session: Session, step: Step, *, me: UUID, review_id: UUID) -> bool:
    """The young person has said that they are done with this step."""
    marks = session.execute(STEPS_OF, {"me": me, "review_id": review_id})
    return any((row.step, row.state) == (step, StepState.DONE) for row in marks)


def _mark(me: UUID, review_id: UUID, step: Step, state: StepState) -> dict[str, Any]:
    return {
        "id": _mark_id(me, review_id, step),
        "young_person_id": me,
        "review_id": review_id,
        "step": step.value,
        "state": state.value,
    }


def _mark_id(me: UUID, review_id: UUID, step: Step) -> UUID:
    return uuid5(review_id, f"{me}/{step}")
