"""Who opened what, what was taken back, and who is there today: as one statement gives it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import name_of
from portal.db import AnyRow
from portal.disputes.queries import Told, told_in
from portal.outcomes.life_queries import (
    NAMED,
    OPENED,
    SIGNS,
    SIGNS_OF_ONE,
    SPOKE_UP,
    TAKEN_BACK,
    TOLD,
)
from portal.preparation.submissions import FrozenItem, SharedVersion
from portal.speaking_up.reading import MatterMark


@dataclass(frozen=True, slots=True)
class OpenedBy:
    """The first time (UTC) that somebody had this revision of an item before them."""

    item_id: UUID
    revision: int
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Nobody may read it in a version up to `through`; `at` is UTC."""

    through: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Signs:
    """`opened` the first one first; `names` are those of the circle by id.

    `told` is what they were told of their IRO's disputes, `matters` what they spoke up about,
    the latest first.
    """

    opened: tuple[OpenedBy, ...]
    taken_back: Mapping[UUID, TakenBack]
    names: Mapping[str, str]
    told: tuple[Told, ...] = ()
    matters: tuple[MatterMark, ...] = ()

    def opened_first(self, item: FrozenItem) -> OpenedBy | None:
        """Who opened it first as it is now."""
        wanted = (item.id, item.revision)
        return next((one for one in self.opened if (one.item_id, one.revision) == wanted), None)

    def taken_from(self, item: FrozenItem, version: SharedVersion) -> TakenBack | None:
        """When it was taken back, if it stands in no version that may be read."""
        found = self.taken_back.get(item.id)
        return found if found and found.through >= version.version else None


def signs_of(session: Session, me: UUID) -> Signs:
    """What was taken back of all reviews, and who opened what of the one ahead."""
    return _signs(me, session.execute(SIGNS, {"me": me}).all())


def signs_of_one(session: Session, me: UUID, item_id: UUID, today: date) -> Signs:
    """The same of one item, with the names of the circle."""
    values = {"me": me, "item_id": item_id, "today": today}
    return _signs(me, session.execute(SIGNS_OF_ONE, values).all())


def _signs(me: UUID, rows: Sequence[AnyRow]) -> Signs:
    names: dict[UUID, str] = {}
    for row in rows:
        if row.name_sealed is not None and row.person_id not in names:
            names[row.person_id] = name_of(row.person_id, row.name_sealed)
    taken = {row.item_id: TakenBack(row.number, row.at) for row in rows if row.what == TAKEN_BACK}
    circle = {str(row.person_id): names[row.person_id] for row in rows if row.what == NAMED}
    opened = sorted(_opened(rows, names), key=lambda one: (one.at, one.name))
    latest = sorted(rows, key=lambda row: row.at, reverse=True)
    return Signs(
        tuple(opened),
        taken,
        circle,
        told=tuple(told_in(row, me) for row in latest if row.what == TOLD),
        matters=tuple(_matter(row) for row in latest if row.what == SPOKE_UP),
    )


def _matter(row: AnyRow) -> MatterMark:
    return MatterMark(row.item_id, row.kind, row.code, row.day, row.at)


def _opened(rows: Sequence[AnyRow], names: Mapping[UUID, str]) -> Iterator[OpenedBy]:
    for row in rows:
        if row.what == OPENED:
            yield OpenedBy(row.item_id, row.number, names[row.person_id], row.at)
