"""The parts of a record: each thing that was said, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.i18n import Text
from portal.outcomes.afterwards import (
    ActionMade,
    Afterwards,
    AnswerGiven,
    DecisionAndActions,
    ReplyMade,
)
from portal.outcomes.answering import OfReview
from portal.pack.faces import Face
from portal.pack.items import Item
from portal.pack.reading import Reading
from portal.reviews.models import ReviewState


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was said; `answers` and `replies` are the first one first."""

    item: Item
    face: Face
    answers: tuple[AnswerGiven, ...]
    actions: tuple[ActionMade, ...]
    replies: tuple[ReplyMade, ...]

    @property
    def answer(self) -> AnswerGiven | None:
        """The one that stands."""
        return self.answers[-1] if self.answers else None

    @property
    def waiting(self) -> tuple[ReplyMade, ...]:
        """What the young person said back since."""
        return tuple(one for one in self.replies if not one.answered)

    @property
    def history(self) -> list[AnswerGiven | ReplyMade]:
        """Earlier answers, and the replies that were answered, in the order they were said."""
        answered = (one for one in self.replies if one.answered)
        return sorted((*self.answers[:-1], *answered), key=lambda one: one.made_at)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the pack."""

    code: str
    heading: Text
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All of one record; `on` is the day of the review, None where nobody wrote it down.

    `loose` are actions for things that were taken back since: what was promised still stands.
    """

    of: OfReview
    name: str
    number: int
    starts_at: datetime | None
    on: date | None
    reading: Reading
    after: Afterwards
    groups: tuple[Group, ...]
    decisions: tuple[DecisionAndActions, ...]
    loose: tuple[ActionMade, ...]

    @property
    def lines(self) -> Iterator[Line]:
        return (line for group in self.groups for line in group.lines)

    @property
    def unanswered(self) -> list[Line]:
        return [line for line in self.lines if line.answer is None]

    @property
    def waiting(self) -> list[Line]:
        """What the young person says back to, and nobody answered yet."""
        return [line for line in self.lines if line.waiting]

    @property
    def is_last(self) -> bool:
        """No review after this one was held yet."""
        held = (one for one in self.reading.reviews if one.state is ReviewState.HELD)
        return all(one.number <= self.number for one in held)

    @property
    def closed_at(self) -> datetime | None:
        return self.after.closed_at

    def line(self, item_id: UUID) -> Line | None:
        return next((line for line in self.lines if line.item.id == item_id), None)

    def next_after(self, item_id: UUID) -> Line | None:
        """The next thing without an answer, from the top again after the last."""
        lines = list(self.lines)
        here = next((at for at, line in enumerate(lines) if line.item.id == item_id), -1)
        ahead = (*lines[here + 1 :], *lines[: max(here, 0)])
        return next((line for line in ahead if line.answer is None), None)
