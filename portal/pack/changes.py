"""What changed since last time: feelings that moved, and what became of what was promised."""

from dataclasses import dataclass
from datetime import date

from portal.choices.choice import Choice
from portal.choices.feelings import Feeling
from portal.outcomes.afterwards import ActionMade, ActionState
from portal.pack.contents import ReviewPack
from portal.pack.last_time import LastTime


@dataclass(frozen=True, slots=True)
class Moved:
    """What was said of one area at the last review of which something stands, and now."""

    area: Choice
    before: Feeling
    now: Feeling


@dataclass(frozen=True, slots=True)
class Changes:
    """`late` and `open` actions are not done, `told` ones wait for somebody to say so too."""

    moved: tuple[Moved, ...] = ()
    done: tuple[ActionMade, ...] = ()
    told: tuple[ActionMade, ...] = ()
    late: tuple[ActionMade, ...] = ()
    open: tuple[ActionMade, ...] = ()
    ended: tuple[ActionMade, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.moved or self.promised)

    @property
    def promised(self) -> tuple[ActionMade, ...]:
        """What still has to be done first."""
        return (*self.late, *self.open, *self.told, *self.done, *self.ended)


def changes_since(pack: ReviewPack, last: LastTime) -> Changes:
    states = ("done", "told", "late", "open", "ended")
    by_state: dict[str, list[ActionMade]] = {state: [] for state in states}
    for action in last.actions:
        by_state[_stands(action, pack.today)].append(action)
    return Changes(
        moved=_moved(pack), **{state: tuple(actions) for state, actions in by_state.items()}
    )


def _stands(action: ActionMade, today: date) -> str:
    if action.state is ActionState.OPEN and action.days_late(today):
        return "late"
    return action.state.value


def _moved(pack: ReviewPack) -> tuple[Moved, ...]:
    """Only where both reviews say something that this reader may read."""
    columns = pack.feelings.columns
    if len(columns) < 2 or columns[-1].number != pack.number:  # noqa: PLR2004 this and one before
        return ()
    both = ((row.area, row.said[-2], row.said[-1]) for row in pack.feelings.rows)
    return tuple(
        Moved(area, before, now) for area, before, now in both if before and now and before != now
    )
