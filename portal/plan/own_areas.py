"""Making one plan fit one young person: an area hidden or shown for them, or one of their own."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.plan.models import OwnArea
from portal.vault import current_vault, place_of

OWN = select(OwnArea).where(
    OwnArea.young_person_id == bindparam("young_person_id"), OwnArea.area == bindparam("area")
)


@dataclass(frozen=True, slots=True)
class New:
    """An area that only one young person has."""

    title: str
    prompt: str
    icon: str


class AreaClash(Exception):
    """The id was used for an area that says something else."""


def add_own_area(
    session: Session, young_person_id: UUID, area_id: UUID, new: New, *, actor: UUID
) -> None:
    """Add an area for this young person alone; the same again makes nothing.

    Raises AreaClash, NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, young_person_id)
    standing = session.get(OwnArea, area_id)
    if standing is not None:
        if standing.young_person_id != young_person_id or standing.title_sealed is None:
            raise NothingHere
        if new_in(standing) != new:
            raise AreaClash
        return
    seal = current_vault().seal_text
    session.add(
        OwnArea(
            id=area_id,
            young_person_id=young_person_id,
            area=str(area_id),
            shown=True,
            icon=new.icon,
            title_sealed=seal(place_of(OwnArea.title_sealed, area_id, young_person_id), new.title),
            prompt_sealed=seal(
                place_of(OwnArea.prompt_sealed, area_id, young_person_id), new.prompt
            ),
            made_by=actor,
            made_at=utc_now(),
        )
    )
    session.flush()
    _note(session, young_person_id, str(area_id), actor, shown=True)


def show_area(
    session: Session, young_person_id: UUID, area: str, *, shown: bool, actor: UUID
) -> None:
    """Hide an area of this young person's plan, or show it; nothing written in it is lost."""
    one_at_a_time(session, young_person_id)
    values = {"young_person_id": young_person_id, "area": area}
    row = session.scalars(OWN, values).one_or_none()
    if row is not None and row.shown == shown:
        return
    if row is None:
        session.add(
            OwnArea(
                id=uuid5(young_person_id, f"own/{area}"),
                young_person_id=young_person_id,
                area=area,
                shown=shown,
                made_by=actor,
                made_at=utc_now(),
            )
        )
    else:
        row.shown = shown
    session.flush()
    _note(session, young_person_id, area, actor, shown=shown)


def new_in(row: OwnArea) -> New:
    """Raises TypeError for a row that only hides or shows an area of the template."""
    if row.title_sealed is None or row.prompt_sealed is None:
        raise TypeError(row.area)
    open_text, whose = current_vault().open_text, row.young_person_id
    title = open_text(place_of(OwnArea.title_sealed, row.id, whose), row.title_sealed)
    prompt = open_text(place_of(OwnArea.prompt_sealed, row.id, whose), row.prompt_sealed)
    return New(title, prompt, row.icon or "")


def _note(session: Session, about: UUID, area: str, actor: UUID, *, shown: bool) -> None:
    record(session, Act.PLAN_AREA_SHOWN, actor=actor, about=about, subject=area, shown=shown)
