"""The parts of a plan as pages show them: one card for each area."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.choices.plan import PLAN_STATES, PlanState
from portal.drafts.words import Words
from portal.outcomes.promised import Promised
from portal.outcomes.queries import DecisionMade
from portal.plan.areas import Area
from portal.plan.service import Kept
from portal.translation.original import needs_english


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody saved of an area; `made_at` is UTC, `template` the version it was asked by."""

    id: UUID
    area: str
    revision: int
    kept: Kept
    template: int
    by: str
    made_at: datetime

    @property
    def state(self) -> PlanState:
        return PLAN_STATES[self.kept.state]

    def days_late(self, today: date) -> int:
        """0 when it is on track, has no day, or its day is not past."""
        if self.kept.by_when is None or self.kept.state == "yes":
            return 0
        return max(0, (today - self.kept.by_when).days)


@dataclass(frozen=True, slots=True)
class Said:
    """What the young person says of an area; `stands` is False once they took it back."""

    says: PlanState
    words: Words
    revision: int
    of_revision: int
    said_at: datetime
    stands: bool


@dataclass(frozen=True, slots=True)
class OnACard:
    """An action of the plan; `decision_id` where it belongs to a decision."""

    promised: Promised
    decision_id: UUID | None


@dataclass(frozen=True, slots=True)
class Card:
    """An area and all that stands on its card; `word` is None where nothing was ever said."""

    area: Area
    entry: Entry | None
    word: Said | None
    actions: tuple[OnACard, ...]
    decisions: tuple[DecisionMade, ...]

    @property
    def visible(self) -> bool:
        """It is part of this plan now; one that is not is kept, and shown apart."""
        return self.area.shown

    @property
    def said(self) -> Said | None:
        """What the young person says, while they have not taken it back."""
        return self.word if self.word and self.word.stands else None

    @property
    def revision(self) -> int:
        """0 while nothing is written."""
        return self.entry.revision if self.entry else 0

    @property
    def changed_since(self) -> bool:
        """The plan was changed after the young person said what they think of it."""
        return self.said is not None and self.said.of_revision != self.revision

    @property
    def holds_something(self) -> bool:
        return bool(self.entry or self.said or self.actions or self.decisions)


@dataclass(frozen=True, slots=True)
class Thing:
    """An action or a decision, and the card that it stands on; None where it stands on none."""

    words: str
    is_action: bool
    area: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """`aside` are areas that are hidden; the `loose` ones stand on no card yet."""

    young_person_id: UUID
    template: int
    cards: tuple[Card, ...]
    aside: tuple[Card, ...]
    loose_actions: tuple[OnACard, ...] = ()
    loose_decisions: tuple[DecisionMade, ...] = ()

    def card(self, code: str) -> Card | None:
        return next((one for one in self._all if one.area.code == code), None)

    def thing(self, thing_id: UUID) -> Thing | None:
        """An action or a decision of this plan or of no card."""
        everywhere = [(card.area.code, card.actions, card.decisions) for card in self._all]
        on_none = (None, self.loose_actions, self.loose_decisions)
        for area, actions, decisions in (*everywhere, on_none):
            for action in actions:
                if action.promised.id == thing_id:
                    return Thing(action.promised.what, is_action=True, area=area)
            for decision in decisions:
                if decision.id == thing_id:
                    return Thing(decision.words, is_action=False, area=area)
        return None

    @property
    def _all(self) -> tuple[Card, ...]:
        return (*self.cards, *self.aside)

    @property
    def kept_aside(self) -> tuple[Card, ...]:
        """What is hidden and still holds something: the young person can always read it."""
        return tuple(one for one in self.aside if one.holds_something)

    @property
    def said(self) -> tuple[Card, ...]:
        return tuple(one for one in self._all if one.said)

    @property
    def said_in_another_language(self) -> bool:
        words = [card.said.words for card in self._all if card.said]
        return any(needs_english(one.text, one.language) for one in words)
