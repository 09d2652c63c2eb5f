"""What may be said next, as data."""

from datetime import date
from typing import Protocol

from portal.speaking_up.kinds import KINDS
from portal.speaking_up.models import MatterState, Says
from portal.speaking_up.stages import Stage, can_be_longer, next_stage

MOVES: dict[tuple[MatterState, Says], MatterState] = {
    (MatterState.WAITING, Says.TAKEN_UP): MatterState.WAITING,
    (MatterState.WAITING, Says.LONGER): MatterState.WAITING,
    (MatterState.WAITING, Says.ANSWERED): MatterState.ANSWERED,
    (MatterState.WAITING, Says.SETTLED): MatterState.SETTLED,
    (MatterState.WAITING, Says.FURTHER): MatterState.WAITING,
    (MatterState.ANSWERED, Says.ANSWERED): MatterState.ANSWERED,
    (MatterState.ANSWERED, Says.SETTLED): MatterState.SETTLED,
    (MatterState.ANSWERED, Says.FURTHER): MatterState.WAITING,
}
ADULTS_SAY = (Says.TAKEN_UP, Says.LONGER, Says.ANSWERED)


class Due(Protocol):
    """Something that is waited for until a day."""

    @property
    def state(self) -> str: ...
    @property
    def due_on(self) -> date: ...


class Stands(Due, Protocol):
    """How a matter stands: a row of the table, or what was read of one."""

    @property
    def kind(self) -> str: ...
    @property
    def stage(self) -> int: ...
    @property
    def is_longer(self) -> bool: ...


def may_follow(one: Stands, today: date) -> frozenset[Says]:
    """Longer only once in a stage; further once there is an answer, or it is late.

    A report goes further whenever its young person wants it to: to the same, or to somebody else.
    """
    state = MatterState(one.state)
    following = {says for (before, says) in MOVES if before is state}
    staged, stage = KINDS[one.kind].staged, Stage(one.stage)
    if not staged or one.is_longer or not can_be_longer(stage):
        following.discard(Says.LONGER)
    ripe = state is MatterState.ANSWERED or is_late(one, today)
    if KINDS[one.kind].reports:
        return frozenset(following)
    if not staged or not ripe or next_stage(stage) is None:
        following.discard(Says.FURTHER)
    return frozenset(following)


def is_late(one: Due, today: date) -> bool:
    return one.state == MatterState.WAITING and one.due_on < today
