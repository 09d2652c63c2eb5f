"""What came after somebody shared, in one statement: answers, decisions, actions, their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from portal.drafts.words import Words
from portal.outcomes.models import (
    Asks,
    Outcome,
    Says,
)
from portal.outcomes.queries import DecisionMade


class ActionState(StrEnum):
    """TOLD: who does it says that it is done; the young person or the IRO has not said so yet.

    ENDED: the IRO says that it is no longer needed; the young person can say that it is.
    """

    OPEN = "open"
    TOLD = "told"
    DONE = "done"
    ENDED = "ended"


MAKE_IT_DONE = frozenset({Says.HAPPENED, Says.DONE})
SETTLE_IT = MAKE_IT_DONE | {Says.ENDED}
OVER = frozenset({ActionState.DONE, ActionState.ENDED})


def state_after(last: Says | None) -> ActionState:
    """How an action stands of which this was said last."""
    if last in MAKE_IT_DONE:
        return ActionState.DONE
    if last is Says.ENDED:
        return ActionState.ENDED
    return ActionState.TOLD if last is Says.TELLS_DONE else ActionState.OPEN


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer that was not undone; `made_at` is UTC."""

    id: UUID
    item_id: UUID
    talked_about: bool
    outcome: Outcome
    reason: str
    made_by: UUID
    by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class WordOfAction:
    says: Says
    note: str
    by: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class ActionMade:
    """Who does what by which day, and what was said of it since, the first word first."""

    id: UUID
    review_id: UUID
    young_person_id: UUID
    item_id: UUID | None
    decision_id: UUID | None
    who_id: UUID | None
    who: str
    what: str
    by_when: date
    made_at: datetime
    words: tuple[WordOfAction, ...]

    @property
    def state(self) -> ActionState:
        return state_after(self.words[-1].says if self.words else None)

    def days_late(self, today: date) -> int:
        """0 when it is over or its day is not past."""
        late = 0 if self.state in OVER else (today - self.by_when).days
        return max(0, late)


@dataclass(frozen=True, slots=True)
class DecisionAndActions:
    """What was decided, and who does what about it."""

    decision: DecisionMade
    actions: tuple[ActionMade, ...]


@dataclass(frozen=True, slots=True)
class ReplyMade:
    """`answered`: an answer to the same item came later."""

    id: UUID
    item_id: UUID
    asks: Asks
    words: Words
    made_at: datetime
    answered: bool


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Of one review; each list the first one first.

    `closed_at` is when its record was closed, `closed_by` whose name closed it.
    """

    answers: Mapping[UUID, tuple[AnswerGiven, ...]]
    actions: tuple[ActionMade, ...]
    replies: tuple[ReplyMade, ...]
    closed_at: datetime | None
    closed_by: str = ""
    decisions: tuple[DecisionAndActions, ...] = ()

    def answer_to(self, item_id: UUID) -> AnswerGiven | None:
        """The answer that stands."""
        given = self.answers.get(item_id)
        return given[-1] if given else None

    def actions_of(self, of: UUID) -> tuple[ActionMade, ...]:
        """The actions of an item."""
        return tuple(one for one in self.actions if one.item_id == of)

    def replies_to(self, item_id: UUID) -> tuple[ReplyMade, ...]:
        return tuple(one for one in self.replies if one.item_id == item_id)


NOTHING_YET = Afterwards({}, (), (), None)
