"""What adults see, opened; whoever asks has loaded the young person as theirs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import name_of
from portal.choices.choice import Choice
from portal.choices.jobs import Job, job_of
from portal.choices.skills_said import FACES, Answered, answered_in
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.skills_beside import queries
from portal.skills_beside.models import SkillSeen
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Seen:
    """One adult's view of one area, in the review of that number; `at` is UTC."""

    writer_id: UUID
    by: str
    job: Job
    area: Choice
    number: int
    revision: int
    answers: tuple[Answered, ...]
    words: Words
    at: datetime


def seen_of(session: Session, young_person_id: UUID) -> list[Seen]:
    """Everything, of the latest review first."""
    values = {"young_person_id": young_person_id}
    return [*_opened(session.execute(queries.SEEN_OF, values))]


def seen_of_area(session: Session, young_person_id: UUID, area: str) -> list[Seen]:
    """What each adult said last of one area."""
    values = {"young_person_id": young_person_id, "area": area}
    latest: dict[UUID, Seen] = {}
    for one in _opened(session.execute(queries.SEEN_OF_AREA, values)):
        latest.setdefault(one.writer_id, one)
    return [*latest.values()]


def my_views(session: Session, young_person_id: UUID, review_id: UUID, me: UUID) -> dict[str, Seen]:
    """What I said for that review, by area."""
    values = {"young_person_id": young_person_id, "review_id": review_id, "me": me}
    return {one.area.code: one for one in _opened(session.execute(queries.MY_VIEWS, values))}


def seen_in(row: AnyRow, *, area: str, number: int, at: datetime) -> Seen:
    """A view in a row that carries the columns of `SkillSeen` and its writer's name."""
    place = place_of(SkillSeen.words_sealed, row.id, row.young_person_id)
    words = current_vault().open_json(place, row.words_sealed)
    return Seen(
        writer_id=row.writer_id,
        by=name_of(row.writer_id, row.name_sealed),
        job=job_of(row.job),
        area=FACES[area],
        number=number,
        revision=row.revision,
        answers=answered_in(words),
        words=words_from(words),
        at=at,
    )


def _opened(rows: Iterable[AnyRow]) -> Iterable[Seen]:
    for row in rows:
        yield seen_in(row, area=row.area, number=row.number, at=row.saved_at)
