"""What somebody of the circle said they would do, for young people they stand round today."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam
from sqlalchemy.orm import Session

from portal.care_team.queries import assigned
from portal.outcomes.afterwards import OVER, ActionState
from portal.outcomes.due_soon import Notices, notices_of
from portal.outcomes.models import Action
from portal.outcomes.promised import ACTIONS, Promised, promised
from portal.reviews.working_days import WorkingDays

MY_ACTIONS = ACTIONS.where(
    Action.who_id == bindparam("me"), assigned(Action.young_person_id, as_iro=False)
)
MY_ACTION = MY_ACTIONS.where(Action.id == bindparam("action_id"))


@dataclass(frozen=True, slots=True)
class MyActions:
    """The first day first; `notices` count only what I have not told yet to be done.

    `over` are done, or no longer needed.
    """

    open: tuple[Promised, ...]
    over: tuple[Promised, ...]
    notices: Notices


def my_actions(session: Session, me: UUID, today: date, days: WorkingDays) -> MyActions:
    rows = session.execute(MY_ACTIONS, {"me": me, "today": today})
    mine = [promised(row) for row in rows]
    untold = (one for one in mine if one.state is ActionState.OPEN)
    return MyActions(
        open=tuple(one for one in mine if one.state not in OVER),
        over=tuple(one for one in mine if one.state in OVER),
        notices=notices_of(untold, today, days),
    )
