"""What somebody shared of their skills, beside the plan: what is still to be learned first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, bindparam, or_, select, true, union_all
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import circle_of, was_round
from portal.choices.skills_said import Answered, answered_in, goals_in
from portal.db_union import absent
from portal.i18n import Text
from portal.preparation.submissions import (
    FrozenItem,
    SharedVersion,
    Step,
    Submission,
    Withdrawal,
    items_for,
    version_in,
    withdrawn_in,
)
from portal.reviews.models import Review, ReviewState
from portal.reviews.openings import Read, note_openings

COLUMNS = tuple(Submission.__table__.columns)
TAKEN_BACK = (Withdrawal.__table__.c.item_id, Withdrawal.__table__.c.through_version)
THEIRS: Any = bindparam("young_person_id")
# To those of the circle, nothing that was shared for a review before they were there.
IN_MY_TIME = or_(
    bindparam("chairs", type_=Boolean) == true(),
    Review.state == ReviewState.AHEAD.value,
    was_round(Review.young_person_id, Review.starts_at),
)
LAST_SHARED = (
    select(Submission.id)
    .join(Review, Review.id == Submission.review_id)
    .where(Submission.young_person_id == THEIRS, IN_MY_TIME)
    .order_by(Review.number.desc(), Submission.version.desc())
    .limit(1)
    .scalar_subquery()
)
LAST_AND_WITHDRAWN = union_all(
    select(*COLUMNS, *(absent(column).label(column.key) for column in TAKEN_BACK)).where(
        Submission.id == LAST_SHARED
    ),
    select(*(absent(column) for column in COLUMNS), *TAKEN_BACK).where(
        Withdrawal.young_person_id == THEIRS
    ),
)


@dataclass(frozen=True, slots=True)
class SharedSkills:
    """What this reader may read; `goals` are short lines, one group for each.

    `names` are of the young person's circle of today, by id.
    """

    version: SharedVersion
    items: tuple[FrozenItem, ...]
    names: Mapping[str, str]

    @property
    def goals(self) -> list[tuple[Text, ...]]:
        return [goal.lines(self.names) for item in self.items for goal in goals_in(item.words)]

    @property
    def answers(self) -> list[Answered]:
        said = [one for item in self.items for one in answered_in(item.words)]
        return sorted(said, key=lambda one: -one.answer.row)


def shared_skills(
    session: Session, young_person_id: UUID, reader_id: UUID, today: date, *, chairs: bool
) -> SharedSkills | None:
    """Of the latest review for which anything was shared; its reader was checked."""
    values = {"young_person_id": young_person_id, "me": reader_id, "chairs": chairs}
    rows = session.execute(LAST_AND_WITHDRAWN, values).all()
    version = next((version_in(row) for row in rows if row.id is not None), None)
    if version is None:
        return None
    gone = withdrawn_in(row for row in rows if row.id is None)
    items = items_for(version, reader_id, chairs=chairs, withdrawn=gone)
    skills = tuple(item for item in items if item.step is Step.SKILLS)
    if not skills:
        return None
    circle = circle_of(session, young_person_id, today)
    return SharedSkills(version, skills, {str(one.adult_id): one.name for one in circle})


def note_skills_read(session: Session, reader_id: UUID, shared: SharedSkills) -> None:
    """The young person sees who opened them, as on every other page."""
    version, about = shared.version, shared.version.young_person_id
    record(session, Act.ITEM_OPENED, actor=reader_id, about=about, subject=version.review_id)
    its = [(item.id, item.revision) for item in shared.items]
    note_openings(session, reader_id, [Read(about, version.review_id, version.version, its)])
