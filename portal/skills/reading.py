"""My own skills, opened: what stands for the review ahead or for none, and what I said before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from portal.choices.choice import Choice
from portal.choices.skills_said import FACES, Answered, Goal, answered_in, goals_in
from portal.db import AnyRow, AnySelect
from portal.drafts.queries import open_words
from portal.i18n import day_in_london
from portal.skill_list.growth import SkillTable, skill_table
from portal.skill_list.listed import SHIPPED, Skills, skills_in
from portal.skills import queries
from portal.skills.models import SkillDraft
from portal.web.charts import Column


@dataclass(frozen=True, slots=True)
class MyArea:
    """What I said of one area; `row` is its draft, `number` its review's, if it is of one."""

    face: Choice
    row: AnyRow
    number: int | None
    on: date | None
    words: dict[str, Any]

    @property
    def answers(self) -> tuple[Answered, ...]:
        return answered_in(self.words)

    @property
    def goals(self) -> tuple[Goal, ...]:
        return goals_in(self.words)


@dataclass(frozen=True, slots=True)
class MySkills:
    """`said` is everything that stands, of the latest review first.

    `removed` gives the revision of what was taken out, by area and review.
    """

    listed: Skills
    said: tuple[MyArea, ...]
    removed: Mapping[tuple[str, UUID | None], int]

    def of(self, area: str, review_id: UUID | None) -> MyArea | None:
        """What stands of an area for that review, or for none."""
        found = (one for one in self.said if one.face.code == area)
        return next((one for one in found if one.row.review_id == review_id), None)

    def last(self, area: str) -> MyArea | None:
        """What I said last of an area, in whichever review or between two."""
        found = (one for one in self.said if one.face.code == area)
        return max(found, key=lambda one: one.row.updated_at, default=None)

    def revision_of(self, area: str, review_id: UUID | None) -> int:
        """The revision that the next save of an area for that review, or for none, follows."""
        standing = self.of(area, review_id)
        return standing.row.revision if standing else self.removed.get((area, review_id), 0)

    @property
    def newest(self) -> dict[str, MyArea]:
        """By area, what I said last."""
        found = ((code, self.last(code)) for code in FACES)
        return {code: one for code, one in found if one}

    @property
    def table(self) -> SkillTable:
        """Everything, review by review, the first one first."""
        reviews: dict[UUID, tuple[Column, dict[str, dict[str, Any]]]] = {}
        for one in reversed(self.said):
            if one.number is None:
                continue
            column = Column(one.number, one.on)
            reviews.setdefault(one.row.review_id, (column, {}))[1][one.face.code] = one.words
        return skill_table(reviews.values())


def my_skills(session: Session, me: UUID) -> MySkills:
    return _opened(session, queries.MY_SKILLS, me=me)


def my_area(session: Session, me: UUID, area: str) -> MySkills:
    """The same, of one area alone."""
    return _opened(session, queries.MY_AREA, me=me, area=area)


def _opened(session: Session, statement: AnySelect, **values: object) -> MySkills:
    rows: Sequence[AnyRow] = session.execute(statement, values).all()
    listed = rows[0].listed
    removed = {(row.area, row.review_id): row.revision for row in rows if row.removed_at}
    return MySkills(skills_in(listed) if listed else SHIPPED, tuple(_said(rows)), removed)


def _said(rows: Iterable[AnyRow]) -> Iterable[MyArea]:
    for row in rows:
        if row.id is not None and row.removed_at is None and row.area in FACES:
            on, words = day_in_london(row.starts_at), open_words(SkillDraft, row)
            yield MyArea(FACES[row.area], row, row.number, on, words)
