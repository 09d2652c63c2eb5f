"""Saving what an adult sees: their own row, and never the young person's."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.skills_beside.models import SkillSeen
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Watcher:
    """Somebody who is asked what they see, as the caller has made sure of; `job` is today's."""

    id: UUID
    job: str
    review_id: UUID
    young_person_id: UUID


class SeenClash(Exception):
    """It was saved elsewhere since the page was drawn; `words` are what stands."""

    def __init__(self, words: dict[str, Any], revision: int) -> None:
        super().__init__("saved elsewhere")
        self.words = words
        self.revision = revision


def keep_seen(
    session: Session, watcher: Watcher, area: str, revision: int, words: dict[str, Any]
) -> SkillSeen:
    """Save a view; the same again is the same.

    Raises SeenClash, NothingHere for a revision that never was.
    """
    one_at_a_time(session, watcher.young_person_id)
    row_id = uuid5(watcher.review_id, f"seen/{watcher.id}/{area}")
    row = session.get(SkillSeen, row_id, with_for_update=True)
    place = place_of(SkillSeen.words_sealed, row_id, watcher.young_person_id)
    if row is None:
        if revision != 0:
            raise NothingHere
        row = _first(row_id, watcher, area)
        session.add(row)
    else:
        standing = current_vault().open_json(place, row.words_sealed)
        if standing == words:
            return row
        if row.revision != revision:
            raise SeenClash(standing, row.revision)
    row.words_sealed = current_vault().seal_json(place, words)
    row.job, row.revision, row.saved_at = watcher.job, row.revision + 1, utc_now()
    session.flush()
    about = watcher.young_person_id
    record(session, Act.SKILL_SEEN, actor=watcher.id, about=about, subject=area)
    return row


def _first(row_id: UUID, watcher: Watcher, area: str) -> SkillSeen:
    return SkillSeen(
        id=row_id,
        review_id=watcher.review_id,
        young_person_id=watcher.young_person_id,
        writer_id=watcher.id,
        area=area,
        revision=0,
    )
