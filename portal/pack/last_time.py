"""What was said and decided at the last review, and what became of it, for one addressee."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from portal.outcomes.afterwards import ActionMade, Afterwards, AnswerGiven, DecisionAndActions
from portal.pack.contents import ReviewPack
from portal.pack.faces import Face, face_of
from portal.pack.items import Item
from portal.pack.news import News
from portal.pack.reading import Reading
from portal.pack.shown import shown
from portal.preparation.submissions import FrozenItem


@dataclass(frozen=True, slots=True)
class Answered:
    """One thing that was said, what came of it, and who does what."""

    item: Item
    answer: AnswerGiven | None
    actions: tuple[ActionMade, ...]

    @property
    def face(self) -> Face:
        return face_of(self.item)


@dataclass(frozen=True, slots=True)
class LastTime:
    """`mine` are actions of the addressee that stand under nothing else they may read."""

    decided: tuple[DecisionAndActions, ...] = ()
    answered: tuple[Answered, ...] = ()
    mine: tuple[ActionMade, ...] = ()

    @property
    def actions(self) -> Iterator[ActionMade]:
        """Each once."""
        yield from (action for one in self.decided for action in one.actions)
        yield from (action for one in self.answered for action in one.actions)
        yield from self.mine

    @property
    def item_ids(self) -> frozenset[UUID]:
        """Of what is shown in their words."""
        return frozenset(one.item.id for one in self.answered)

    def __bool__(self) -> bool:
        return bool(self.decided or self.answered or self.mine)


def last_time(reading: Reading, pack: ReviewPack) -> LastTime:
    """What became of the review held before this one: nothing before the first.

    An answer is read by who may read what was answered, an action too, or by who does it.
    """
    last = reading.last_held
    if last is None:
        return LastTime()
    answered = tuple(_answered(reading, last.id, pack.last_time))
    own = reading.for_whom.person_id
    shown_already = {one.id for line in answered for one in line.actions}
    return LastTime(
        decided=pack.decided,
        answered=answered,
        mine=tuple(
            one
            for one in pack.last_time.actions
            if own is not None and one.who_id == own and one.id not in shown_already
        ),
    )


def _answered(reading: Reading, last_id: UUID, after: Afterwards) -> Iterator[Answered]:
    known = {*after.answers, *(one.item_id for one in after.actions)}
    talked_of = [item for item in _items_of(reading, last_id) if item.id in known]
    for item in shown(talked_of, replace(reading.drawing, news=News())).every:
        yield Answered(item, after.answer_to(item.id), after.actions_of(item.id))


def _items_of(reading: Reading, review_id: UUID) -> Iterator[FrozenItem]:
    for review, items in reading.up_to_this:
        if review.id == review_id:
            yield from items
