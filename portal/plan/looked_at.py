"""What a review looked at, area by area: who the young person is and fair treatment always."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, utc_now
from portal.outcomes.answering import OfReview, check_open
from portal.people.locking import one_at_a_time
from portal.plan.models import AreaLookedAt
from portal.plan.queries import LOOKED_AT
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Look:
    """Whether an area was looked at; `note` may be empty."""

    looked_at: bool
    note: str


@dataclass(frozen=True, slots=True)
class LookKept:
    look: Look
    revision: int
    made_at: datetime


class LookClash(Exception):
    """The page was drawn with something else; `standing` is what is kept, by area."""

    def __init__(self, standing: Mapping[str, LookKept]) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing


def looked_at_of(session: Session, review_id: UUID) -> dict[str, LookKept]:
    """By area; one that nobody has answered for is not in it. Its reader was checked."""
    rows = session.execute(LOOKED_AT, {"review_id": review_id})
    return {row.area: LookKept(look_in(row), row.revision, row.made_at) for row in rows}


def revision_of(kept: Mapping[str, LookKept]) -> int:
    """How often anything of the page was saved: it changes with each change of any area."""
    return sum(one.revision for one in kept.values())


def keep_looks(
    session: Session, of: OfReview, revision: int, looks: Mapping[str, Look], *, actor: UUID
) -> None:
    """Keep the answers of one page; the same again changes nothing.

    Raises RecordIsClosed, LookClash when anything else was saved than the page was drawn with.
    """
    one_at_a_time(session, of.young_person_id)
    check_open(session, of)
    standing = looked_at_of(session, of.review_id)
    new = {
        area: look
        for area, look in looks.items()
        if area not in standing or standing[area].look != look
    }
    if not new:
        return
    if revision_of(standing) != revision:
        raise LookClash(standing)
    for area, look in new.items():
        _keep(session, of, area, look, actor)
    session.flush()
    record(
        session,
        Act.AREAS_LOOKED_AT,
        actor=actor,
        about=of.young_person_id,
        subject=of.review_id,
        areas=sum(look.looked_at for look in {**_looks(standing), **looks}.values()),
    )


def look_in(row: AnyRow | AreaLookedAt) -> Look:
    place = place_of(AreaLookedAt.note_sealed, row.id, row.young_person_id)
    return Look(row.looked_at, current_vault().open_text(place, row.note_sealed))


def _looks(kept: Mapping[str, LookKept]) -> dict[str, Look]:
    return {area: one.look for area, one in kept.items()}


def _keep(session: Session, of: OfReview, area: str, look: Look, actor: UUID) -> None:
    row_id = uuid5(of.review_id, f"plan/{area}")
    row = session.get(AreaLookedAt, row_id, with_for_update=True)
    if row is None:
        row = AreaLookedAt(
            id=row_id,
            review_id=of.review_id,
            young_person_id=of.young_person_id,
            area=area,
            revision=0,
        )
        session.add(row)
    place = place_of(AreaLookedAt.note_sealed, row_id, of.young_person_id)
    row.looked_at, row.note_sealed = look.looked_at, current_vault().seal_text(place, look.note)
    row.revision, row.made_by, row.made_at = row.revision + 1, actor, utc_now()
