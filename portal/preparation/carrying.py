"""Bringing something of an earlier review to the one ahead: a draft again, its writer's alone."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.achievements.models import Achievement
from portal.agenda.models import AgendaPoint
from portal.agenda.service import topic_point_id, write_point
from portal.choices.audience import Audience
from portal.db import AnyRow
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Draft, Step
from portal.drafts.queries import draft_visible_to, open_words
from portal.drafts.service import Whose, Written, carried_draft_id, remove_draft, save_draft
from portal.drafts.words import words_from
from portal.feelings.models import Feeling
from portal.feelings.service import feeling_id
from portal.people.locking import one_at_a_time
from portal.wishes.models import Wish

# How somebody takes part is about one meeting and its people: the next review asks it anew.
KINDS: dict[Step, type[Draft]] = {
    Step.AGENDA: AgendaPoint,
    Step.FEELINGS: Feeling,
    Step.WISHES: Wish,
    Step.ACHIEVEMENTS: Achievement,
}
DRAFT_OF = {step: draft_visible_to(kind) for step, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Carried:
    """Where it is: `part` names the draft in the address of its step.

    `same` is False where other words stand for that topic or area of life.
    """

    step: Step
    part: str
    same: bool


def can_carry(item: FrozenItem) -> bool:
    """A photo stays with the review it was shared for, so what has no words stays too."""
    if item.step is Step.ACHIEVEMENTS:
        return bool(words_from(item.words))
    return item.step in KINDS


def carried(session: Session, me: UUID, review_id: UUID, item: FrozenItem) -> Carried | None:
    """What of it stands among my drafts for that review."""
    if not can_carry(item):
        return None
    draft_id = carried_id(Whose(me, review_id), item)
    values = {"me": me, "draft_id": draft_id}
    row = session.execute(DRAFT_OF[item.step], values).one_or_none()
    if row is None:
        return None
    part = item.plain["area"] if item.step is Step.FEELINGS else str(draft_id)
    return Carried(item.step, part, same=_same(item, row))


def carry(
    session: Session, me: UUID, review_id: UUID, item: FrozenItem, *, circle: Collection[str]
) -> None:
    """Make it a draft for that review; twice is once, and what stands there is left as it is.

    `circle` are the ids of the people who are there today: nobody else is named in the draft.
    """
    if not can_carry(item):
        return
    whose = Whose(me, review_id)
    one_at_a_time(session, me)
    draft = session.get(KINDS[item.step], carried_id(whose, item), with_for_update=True)
    if draft is None or draft.removed_at is not None:
        WRITERS[item.step](session, whose, item, draft.revision if draft else 0, circle)


def leave_out(session: Session, me: UUID, review_id: UUID, item: FrozenItem) -> None:
    """Take the draft out again, unless its words were changed since. Raises NothingHere."""
    standing = carried(session, me, review_id, item)
    if standing and standing.same:
        remove_draft(session, KINDS[item.step], me, carried_id(Whose(me, review_id), item))


def carried_id(whose: Whose, item: FrozenItem) -> UUID:
    """A topic and an area of life have one draft in each review; anything else has one of its own.

    So tapping twice, or on two phones, is one draft.
    """
    if item.step is Step.FEELINGS:
        return feeling_id(whose, item.plain["area"])
    if item.step is Step.AGENDA and item.plain["topic"]:
        return topic_point_id(whose.review_id, item.plain["topic"])
    return carried_draft_id(whose, item.id)


def _same(item: FrozenItem, row: AnyRow) -> bool:
    return open_words(KINDS[item.step], row) == item.words


def _audience(item: FrozenItem, circle: Collection[str]) -> tuple[Audience, tuple[str, ...]]:
    """As it was; where none of those chosen is there any more, nobody but its writer."""
    readers = tuple(reader for reader in item.readers if reader in circle)
    if item.audience is Audience.CHOSEN and not readers:
        return Audience.ONLY_ME, ()
    return item.audience, readers


def _point(
    session: Session, whose: Whose, item: FrozenItem, revision: int, circle: Collection[str]
) -> None:
    audience, readers = _audience(item, circle)
    not_with = item.plain["not_with"]
    write_point(
        session,
        whose,
        carried_id(whose, item),
        revision,
        topic=item.plain["topic"],
        words=words_from(item.words),
        audience=audience.value,
        readers=readers,
        minutes=item.plain["minutes"],
        alone_with_iro=item.plain["alone_with_iro"],
        not_with=not_with if not_with in circle else None,
    )


def _draft(
    session: Session, whose: Whose, item: FrozenItem, revision: int, circle: Collection[str]
) -> None:
    audience, readers = _audience(item, circle)
    plain: dict[str, Any] = dict(item.plain)
    if item.step is Step.ACHIEVEMENTS:
        on = item.plain.get("happened_on")
        plain = {"photo_id": None, "happened_on": date.fromisoformat(str(on)) if on else None}
    written = Written(item.words, audience.value, readers, plain)
    save_draft(session, KINDS[item.step], whose, carried_id(whose, item), revision, written)


Writer = Callable[[Session, Whose, FrozenItem, int, Collection[str]], None]
WRITERS: dict[Step, Writer] = {
    Step.AGENDA: _point,
    Step.FEELINGS: _draft,
    Step.WISHES: _draft,
    Step.ACHIEVEMENTS: _draft,
}
