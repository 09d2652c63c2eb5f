"""Keeping the plan: every save is a version, and the versions before it are kept."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.plan.models import PlanEntry
from portal.vault import current_vault, place_of

STANDING = (
    select(PlanEntry)
    .where(
        PlanEntry.young_person_id == bindparam("young_person_id"),
        PlanEntry.area == bindparam("area"),
    )
    .order_by(PlanEntry.revision.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What one area of a plan says, in plain English; `by_when` may stay open."""

    want: str
    doing: str
    who: str
    by_when: date | None
    state: str


class PlanClash(Exception):
    """Another version stands than the page was drawn with; `saved` is what stands."""

    def __init__(self, saved: Kept, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved
        self.revision = revision


@dataclass(frozen=True, slots=True)
class OfArea:
    """An area of somebody's plan, whose reader was checked; `template` the version they see."""

    young_person_id: UUID
    area: str
    template: int


def keep_entry(
    session: Session, of: OfArea, entry_id: UUID, revision: int, kept: Kept, *, actor: UUID
) -> PlanEntry:
    """Save an area as the version after `revision`; the same again is the same row.

    Raises PlanClash, NothingHere for an id of something else.
    """
    one_at_a_time(session, of.young_person_id)
    replayed = session.get(PlanEntry, entry_id)
    if replayed is not None and _whose(replayed) != (of.young_person_id, of.area, actor):
        raise NothingHere
    if replayed is not None and kept_in(replayed) == kept:
        return replayed
    values = {"young_person_id": of.young_person_id, "area": of.area}
    standing = session.scalars(STANDING, values).one_or_none()
    if standing is not None and kept_in(standing) == kept:
        return standing
    now = standing.revision if standing else 0
    if standing is not None and (now != revision or replayed is not None):
        raise PlanClash(kept_in(standing), now)
    return _add(session, of, entry_id, now + 1, kept, actor)


def kept_in(entry: PlanEntry) -> Kept:
    place = place_of(PlanEntry.words_sealed, entry.id, entry.young_person_id)
    opened = current_vault().open_json(place, entry.words_sealed)
    return _kept(opened, entry.by_when, entry.state)


def kept_of_row(row: AnyRow) -> Kept:
    """The same, of a row of the plan's statement."""
    place = place_of(PlanEntry.words_sealed, row.id, row.young_person_id)
    return _kept(current_vault().open_json(place, row.first_sealed), row.day, row.code)


def _kept(opened: dict[str, Any], by_when: date | None, state: str) -> Kept:
    return Kept(opened["want"], opened["doing"], opened["who"], by_when, state)


def _whose(entry: PlanEntry) -> tuple[UUID, str, UUID]:
    return entry.young_person_id, entry.area, entry.made_by


def _add(
    session: Session, of: OfArea, entry_id: UUID, revision: int, kept: Kept, actor: UUID
) -> PlanEntry:
    place = place_of(PlanEntry.words_sealed, entry_id, of.young_person_id)
    words = {"want": kept.want, "doing": kept.doing, "who": kept.who}
    entry = PlanEntry(
        id=entry_id,
        young_person_id=of.young_person_id,
        area=of.area,
        revision=revision,
        words_sealed=current_vault().seal_json(place, words),
        by_when=kept.by_when,
        state=kept.state,
        template=of.template,
        made_by=actor,
        made_at=utc_now(),
    )
    session.add(entry)
    session.flush()
    record(
        session,
        Act.PLAN_KEPT,
        actor=actor,
        about=of.young_person_id,
        subject=of.area,
        revision=revision,
    )
    return entry
