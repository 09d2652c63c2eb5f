"""What one writer has of a review: whether they are asked, and what they saved."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import open_name
from portal.choices.jobs import Job, job_of
from portal.choices.parts import Prompts, prompts_for
from portal.db import AnyRow, NothingHere, utc_now
from portal.everyones_part.due import due_on, is_open, last_day
from portal.everyones_part.gathering import PartOfPack, part_in, words_in
from portal.everyones_part.models import PartState
from portal.everyones_part.queries import MY_VERSIONS, REVIEW_TO_WRITE_FOR
from portal.everyones_part.service import Writer
from portal.everyones_part.words import PartWords
from portal.i18n import day_in_london
from portal.reviews.begun import has_begun


@dataclass(frozen=True, slots=True)
class MyPart:
    """`saved` is what was saved last (`revision` 0: nothing), `given` what was handed in last.

    `pending`: what was saved last is not in the papers. `can_write`: something can still be
    handed in, and what was is not fixed by the meeting.
    """

    writer: Writer
    name: str
    starts_at: datetime | None
    saved: PartWords | None
    revision: int
    given: PartOfPack | None
    pending: bool
    can_write: bool

    @property
    def on(self) -> date | None:
        return day_in_london(self.starts_at)

    @property
    def due(self) -> date | None:
        return due_on(self.starts_at)

    @property
    def last_day(self) -> date | None:
        return last_day(self.starts_at)

    @property
    def job(self) -> Job:
        return job_of(self.writer.job)

    @property
    def prompts(self) -> Prompts:
        return prompts_for(self.writer.job)


@dataclass(frozen=True, slots=True)
class MyPartStands:
    """How a part stands, in a list; nothing of it is opened. `revision` 0: not started."""

    starts_at: datetime | None
    revision: int
    given: bool
    pending: bool
    can_write: bool

    @property
    def due(self) -> date | None:
        return due_on(self.starts_at)


def part_stands(row: AnyRow, today: date) -> MyPartStands | None:
    """Of a row with the review nearest; None for who is not asked, or once all is over."""
    if row.writes_as is None or row.nearest_id is None:
        return None
    if not is_open(row.state, row.starts_at, today):
        return None
    revision, given = row.part_revision or 0, row.given_revision or 0
    fixed = bool(given) and has_begun(row.state, row.starts_at, utc_now())
    return MyPartStands(row.starts_at, revision, bool(given), revision > given, not fixed)


def my_part(session: Session, review_id: UUID, me: UUID, today: date) -> MyPart:
    """Raises NothingHere for a review that this person is not asked for."""
    its = {"review_id": review_id, "me": me}
    review = session.execute(REVIEW_TO_WRITE_FOR, {**its, "today": today}).one_or_none()
    if review is None:
        raise NothingHere
    versions = session.execute(MY_VERSIONS, its).all()
    given = [row for row in versions if row.state == PartState.HANDED_IN.value]
    fixed = bool(given) and has_begun(review.state, review.starts_at, utc_now())
    return MyPart(
        writer=Writer(me, review.job, review.id, review.young_person_id),
        name=open_name(review, review.young_person_id),
        starts_at=review.starts_at,
        saved=words_in(versions[-1]) if versions else None,
        revision=versions[-1].revision if versions else 0,
        given=part_in(given[-1]) if given else None,
        pending=bool(versions) and versions[-1].state == PartState.KEPT.value,
        can_write=is_open(review.state, review.starts_at, today) and not fixed,
    )
