"""What can be said of an idea next, as data."""

from datetime import date
from typing import Protocol

from portal.ideas.models import IdeaState, Says

S = IdeaState
MOVES: dict[tuple[IdeaState, Says], IdeaState] = {
    (S.WAITING, Says.ANSWERED): S.ANSWERED,
    (S.WAITING, Says.DECIDED): S.DECIDED,
    (S.ANSWERED, Says.ANSWERED): S.ANSWERED,
    (S.ANSWERED, Says.DECIDED): S.DECIDED,
    (S.DECIDED, Says.DECIDED): S.DECIDED,
    (S.DECIDED, Says.MILESTONE): S.DECIDED,
    (S.DECIDED, Says.DONE): S.DONE,
}


class Stands(Protocol):
    """How an idea stands: a row of the table, or what was read of one."""

    @property
    def state(self) -> str: ...
    @property
    def due_on(self) -> date: ...


def may_follow(one: Stands) -> list[Says]:
    return [says for says in Says if (IdeaState(one.state), says) in MOVES]


def days_late(one: Stands, today: date) -> int:
    waits = one.state == IdeaState.WAITING and one.due_on < today
    return (today - one.due_on).days if waits else 0
