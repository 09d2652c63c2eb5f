"""What "Look and share" shows: every item with its audience, and who has it already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import circle_of
from portal.choices.audience import Audience
from portal.choices.skills_said import helpers_in
from portal.drafts.frozen import FrozenItem
from portal.drafts.service import Whose
from portal.preparation.gathering import my_items, to_share
from portal.preparation.saying import Names, Said, said
from portal.preparation.standing import Standing, digest, standing_of


class Reached(StrEnum):
    """Whether the adults have an item as it is here."""

    NEW = "new"
    CHANGED = "changed"
    HAS_IT = "has-it"


@dataclass(frozen=True)
class Shown:
    """One item on the page.

    `names` are the people chosen for it who are still there; `holders` those chosen when it was
    shared, None where the IRO has it.
    """

    item: FrozenItem
    said: Said
    reached: Reached
    names: tuple[str, ...]
    holders: tuple[str, ...] | None


@dataclass(frozen=True)
class Look:
    """Everything on the page. `still_there` was shared and is no longer among my items."""

    groups: dict[Audience, list[Shown]]
    still_there: list[Shown]
    standing: Standing
    fingerprint: str

    @property
    def room(self) -> list[Shown]:
        return self.groups[Audience.MEETING]

    @property
    def is_mine_alone(self) -> bool:
        """Nothing here is for anybody else: sharing it takes back whatever was shared."""
        return not any(
            shown for audience, shown in self.groups.items() if audience is not Audience.ONLY_ME
        )

    @property
    def is_empty(self) -> bool:
        """Nothing to share, and nothing shared that could be taken back by it."""
        return self.is_mine_alone and not self.standing.items

    @property
    def is_all_shared(self) -> bool:
        return bool(self.standing.items) and digest(self.standing.items) == self.fingerprint


def look(session: Session, whose: Whose, today: date) -> Look:
    items, standing = my_items(session, whose), standing_of(session, whose)
    shared, mine = standing.by_id, {item.id for item in items}
    gone = [item for item in standing.items if item.id not in mine]
    names = _names(session, whose, today, [*items, *standing.items])
    groups: dict[Audience, list[Shown]] = {audience: [] for audience in Audience}
    for item in items:
        groups[item.audience].append(_shown(item, shared.get(item.id), names))
    still_there = [_shown(item, item, names) for item in gone]
    return Look(groups, still_there, standing, digest(to_share(items)))


def kept_from(session: Session, whose: Whose, today: date) -> list[Shown]:
    """What was shared for a review and was not taken back, as it was shared last."""
    standing = standing_of(session, whose)
    return shown_with(session, whose, today, standing.items, standing.by_id)


def shown_with(
    session: Session,
    whose: Whose,
    today: date,
    items: Sequence[FrozenItem],
    shared: Mapping[UUID, FrozenItem],
) -> list[Shown]:
    """Items as their writer reads them, beside what stands shared of each."""
    names = _names(session, whose, today, [*items, *shared.values()])
    return [_shown(item, shared.get(item.id), names) for item in items]


def _names(session: Session, whose: Whose, today: date, items: Sequence[FrozenItem]) -> Names:
    """The circle by id, asked for only when some item names somebody."""
    if not any(_names_somebody(item) for item in items):
        return {}
    circle = circle_of(session, whose.young_person_id, today)
    return {str(member.adult_id): member.name for member in circle}


def _names_somebody(item: FrozenItem) -> bool:
    return bool(item.readers or item.plain.get("not_with") or helpers_in(item.words))


def _shown(item: FrozenItem, shared: FrozenItem | None, names: Names) -> Shown:
    holders = _chosen(shared, names) if shared and shared.audience is Audience.CHOSEN else None
    reached = _reached(item, shared)
    return Shown(item, said(item, names), reached, _chosen(item, names), holders)


def _chosen(item: FrozenItem, names: Names) -> tuple[str, ...]:
    return tuple(names[reader] for reader in item.readers if reader in names)


def _reached(item: FrozenItem, shared: FrozenItem | None) -> Reached:
    if shared is None:
        return Reached.NEW
    same = (shared.revision, shared.audience) == (item.revision, item.audience)
    return Reached.HAS_IT if same else Reached.CHANGED
