"""The life of one thing that was said: shared, opened, talked about, answered, done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from portal.db import NothingHere
from portal.outcomes.afterwards import ActionMade, Afterwards, AnswerGiven, ReplyMade
from portal.outcomes.afterwards_reading import afterwards_of_review
from portal.outcomes.life_queries import MY_VERSIONS
from portal.outcomes.models import Asks
from portal.outcomes.signs import Signs, TakenBack, signs_of_one
from portal.outcomes.waiting import Held, held_in
from portal.preparation.saying import Said, said
from portal.preparation.submissions import FrozenItem, SharedVersion, shared_version
from portal.reviews.working_days import WorkingDays
from portal.speaking_up.reading import MatterMark


class Kind(StrEnum):
    SHARED = "shared"
    CHANGED = "changed"
    OPENED = "opened"
    TAKEN_BACK = "taken-back"
    MET = "met"
    ANSWERED = "answered"
    REPLIED = "replied"


@dataclass(frozen=True, slots=True)
class Event:
    """One moment (UTC); `name` is who opened it."""

    kind: Kind
    at: datetime
    name: str = ""
    answer: AnswerGiven | None = None
    reply: ReplyMade | None = None


@dataclass(frozen=True, slots=True)
class Life:
    """One thing in its last version; `events` the first one first.

    `answers` are all that were given, the one that stands last. `ahead_id` is the review that it
    can be brought to, None while none is planned or this is the one. `matters` are complaints and
    the like about this thing.
    """

    review_id: UUID
    held: Held
    item: FrozenItem
    said: Said
    taken_back: bool
    events: tuple[Event, ...]
    answers: tuple[AnswerGiven, ...]
    actions: tuple[ActionMade, ...]
    replies: tuple[ReplyMade, ...]
    ahead_id: UUID | None
    matters: tuple[MatterMark, ...] = ()

    @property
    def answer(self) -> AnswerGiven | None:
        return self.answers[-1] if self.answers else None

    @property
    def earlier(self) -> tuple[AnswerGiven, ...]:
        """The answers that stood before, the latest first."""
        return self.answers[-2::-1]

    @property
    def waits(self) -> bool:
        """An answer is owed, or will be."""
        return self.answer is None and not self.taken_back

    def may_say(self, asks: Asks) -> bool:
        """What is said already waits for its answer; before the review there is none to mean."""
        waiting = {reply.asks for reply in self.replies if not reply.answered}
        ripe = self.answer is not None or (asks is Asks.ASK and self.held.is_over)
        return ripe and asks not in waiting


def life_of(
    session: Session, me: UUID, review_id: UUID, item_id: UUID, today: date, days: WorkingDays
) -> Life:
    """Raises NothingHere for what they never shared for that review of theirs."""
    rows = session.execute(MY_VERSIONS, {"me": me, "review_id": review_id}).all()
    versions = [version for row in rows if (version := shared_version(row)) is not None]
    shared = [(one, item) for one in versions for item in one.items if item.id == item_id]
    if not shared:
        raise NothingHere
    row, (last, item) = rows[0], shared[-1]
    signs = signs_of_one(session, me, item_id, today)
    after = afterwards_of_review(session, me, review_id)
    gone = signs.taken_from(item, last)
    return Life(
        review_id=review_id,
        held=held_in(row, today, days),
        item=item,
        said=said(item, signs.names),
        taken_back=gone is not None,
        events=_in_order(shared, signs, gone, after, row.starts_at),
        answers=after.answers.get(item_id, ()),
        actions=after.actions_of(item_id),
        replies=after.replies_to(item_id),
        ahead_id=row.ahead_id if row.ahead_id != review_id else None,
        matters=signs.matters,
    )


def _in_order(
    shared: list[tuple[SharedVersion, FrozenItem]],
    signs: Signs,
    gone: TakenBack | None,
    after: Afterwards,
    starts_at: datetime | None,
) -> tuple[Event, ...]:
    events = [*_shared(shared)]
    events += [Event(Kind.OPENED, one.at, name=one.name) for one in signs.opened]
    if gone is not None:
        events.append(Event(Kind.TAKEN_BACK, gone.at))
    item_id = shared[-1][1].id
    events += [Event(Kind.REPLIED, one.made_at, reply=one) for one in after.replies_to(item_id)]
    answer = after.answer_to(item_id)
    if answer is not None:
        events.append(Event(Kind.ANSWERED, answer.made_at, answer=answer))
        first = after.answers[item_id][0].made_at
        events.append(Event(Kind.MET, min(starts_at or first, first)))
    elif starts_at is not None:
        events.append(Event(Kind.MET, starts_at))
    order = list(Kind)
    return tuple(sorted(events, key=lambda event: (event.at, order.index(event.kind))))


def _shared(shared: list[tuple[SharedVersion, FrozenItem]]) -> Iterator[Event]:
    """The first version that has it, and each one that has it anew."""
    before: FrozenItem | None = None
    for version, item in sorted(shared, key=lambda one: one[0].version):
        if before is None:
            yield Event(Kind.SHARED, version.shared_at)
        elif item.revision != before.revision:
            yield Event(Kind.CHANGED, version.shared_at)
        before = item
