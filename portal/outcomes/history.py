"""What happened, review by review: each thing that was said, and how it stands."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import AnyRow
from portal.outcomes.afterwards import (
    NOTHING_YET,
    ActionMade,
    ActionState,
    Afterwards,
    DecisionAndActions,
)
from portal.outcomes.afterwards_queries import AFTERWARDS_OF, DECISION
from portal.outcomes.afterwards_reading import afterwards_in
from portal.outcomes.life_queries import MY_REVIEWS
from portal.outcomes.mark import Mark, mark_of
from portal.outcomes.signs import Signs
from portal.outcomes.waiting import Held, held_in
from portal.preparation.saying import Said, said
from portal.preparation.submissions import FrozenItem, SharedVersion, shared_version
from portal.reviews.working_days import WorkingDays

MOST_LETTERS = 90
LEAST_REVIEWS, MOST_THINGS = 2, 40
LEAST_ALIKE = 3
NEWEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that was said: how it stands (`mark`), and what is done about it."""

    item: FrozenItem
    said: Said
    mark: Mark
    actions: tuple[ActionMade, ...]

    @property
    def short(self) -> str:
        """Their words, cut off where they are long."""
        text = self.said.words.text
        return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"

    @property
    def is_done(self) -> bool:
        """Everything that was promised has happened, but for what is no longer needed."""
        states = {action.state for action in self.actions}
        return states - {ActionState.ENDED} == {ActionState.DONE}

    def days_late(self, today: date) -> int:
        return max((action.days_late(today) for action in self.actions), default=0)


class Days(NamedTuple):
    """The day it is, and the working days that an answer is counted in."""

    today: date
    days: WorkingDays


@dataclass(frozen=True, slots=True)
class Came:
    """What came after the things of one review were shared."""

    held: Held
    today: date
    signs: Signs
    after: Afterwards

    def thing(self, item: FrozenItem, version: SharedVersion) -> Thing:
        mark = mark_of(
            self.after.answer_to(item.id),
            self.signs.opened_first(item),
            self.held,
            self.today,
            is_taken_back=self.signs.taken_from(item, version) is not None,
        )
        return Thing(item, said(item, {}), mark, self.after.actions_of(item.id))


@dataclass(frozen=True, slots=True)
class PastReview:
    """A review that was held, or one ahead for which something was shared.

    `in_english`: somebody put words of it into English, at some time.
    """

    id: UUID
    number: int
    held: Held
    shared: bool
    things: tuple[Thing, ...]
    decided: tuple[DecisionAndActions, ...]
    in_english: bool
    has_letter: bool

    @property
    def mark_of_all(self) -> Mark | None:
        """How everything stands, where it stands alike and is three things or more."""
        if len(self.things) < LEAST_ALIKE:
            return None
        first = self.things[0].mark
        return first if all(thing.mark == first for thing in self.things) else None


@dataclass(frozen=True, slots=True)
class History:
    """`older` is the number of the last review here, None where nothing came before it."""

    reviews: tuple[PastReview, ...]
    older: int | None


def history_of(
    session: Session, me: UUID, signs: Signs, came: Days, before: int = NEWEST
) -> History:
    """The latest review first, or the one before number `before`; `signs` are those of all.

    Two reviews, and more while there are few things in them: what is left opens no words.
    """
    rows = session.execute(MY_REVIEWS, {"me": me, "before": before}).all()
    said = session.execute(AFTERWARDS_OF, {"young_person_id": me}).all()
    decided = {one.review_id for one in said if one.what == DECISION}
    some = [row for row in rows if row.shared_id or row.has_letter or row.id in decided]
    reviews: list[PastReview] = []
    for row in some:
        if len(reviews) >= LEAST_REVIEWS and sum(map(_size, reviews)) >= MOST_THINGS:
            break
        after = afterwards_in([one for one in said if one.review_id == row.id])
        held = held_in(row, came.today, came.days)
        its = Came(held, came.today, signs, after.get(row.id, NOTHING_YET))
        reviews.append(_review(row, its))
    return History(tuple(reviews), reviews[-1].number if len(reviews) < len(some) else None)


def _size(review: PastReview) -> int:
    return len(review.things) + len(review.decided)


def _review(row: AnyRow, came: Came) -> PastReview:
    version = shared_version(row)
    return PastReview(
        id=row.id,
        number=row.number,
        held=came.held,
        shared=version is not None,
        things=tuple(came.thing(item, version) for item in version.items) if version else (),
        decided=came.after.decisions,
        in_english=bool(row.in_english),
        has_letter=bool(row.has_letter),
    )
