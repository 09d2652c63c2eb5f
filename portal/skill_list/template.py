"""The list of skills, version by version. A change is a new version, and none is lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import open_name
from portal.db import AnyRow, NothingHere, utc_now
from portal.people.models import Person
from portal.skill_list.listed import SHIPPED, ListedSkill, Skills, skills_in
from portal.skill_list.models import SkillList

Change = Callable[[Skills], Skills]
VERSIONS_SHOWN = 30
MOST_VERSIONS = 1_000_000

VERSIONS = (
    select(
        SkillList.number,
        SkillList.skills,
        SkillList.made_at,
        SkillList.made_by,
        Person.name_sealed,
    )
    .join(Person, Person.id == SkillList.made_by)
    .order_by(SkillList.number.desc())
)
NOW = VERSIONS.limit(1)
NEWEST = VERSIONS.limit(VERSIONS_SHOWN)
VERSION = VERSIONS.where(SkillList.number == bindparam("number"))


@dataclass(frozen=True, slots=True)
class Version:
    """Number 0 is as shipped; `made_at` is UTC."""

    number: int
    skills: Skills
    by: str = ""
    made_at: datetime | None = None

    def skill(self, code: str) -> ListedSkill:
        """Raises NothingHere."""
        found = next((one for one in self.skills if one.code == code), None)
        if found is None:
            raise NothingHere
        return found


AS_SHIPPED = Version(0, SHIPPED)


class ListClash(Exception):
    """Another version stands than the page was drawn from."""

    def __init__(self, standing: Version) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing


class CodeTaken(Exception):
    """Another skill has this code."""


def list_now(session: Session) -> Version:
    return _version(session.execute(NOW).one_or_none())


def list_version(session: Session, number: int) -> Version:
    """Raises NothingHere."""
    if number == AS_SHIPPED.number:
        return AS_SHIPPED
    # A database refuses a number with more digits than there will ever be versions.
    row = session.execute(VERSION, {"number": min(number, MOST_VERSIONS)}).one_or_none()
    if row is None:
        raise NothingHere
    return _version(row)


def newest_versions(session: Session) -> list[Version]:
    """The latest first, at most 30; the one that is shipped last."""
    found = [_version(row) for row in session.execute(NEWEST)]
    return found if len(found) == VERSIONS_SHOWN else [*found, AS_SHIPPED]


def change_list(session: Session, number: int, change: Change, *, actor: UUID) -> Version:
    """Make the version that comes after `number`; the same again is the same version.

    Raises ListClash when another one stands, NothingHere for a number that never was, and what
    `change` raises.
    """
    standing = list_now(session)
    wanted = change(list_version(session, number).skills)
    if wanted == standing.skills:
        return standing
    if standing.number != number:
        raise ListClash(standing)
    kept = [skill.as_json() for skill in wanted]
    row = SkillList(number=number + 1, skills=kept, made_by=actor, made_at=utc_now())
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        raise ListClash(list_now(session)) from None
    record(session, Act.SKILL_LIST_CHANGED, actor=actor, subject=str(number + 1))
    return Version(row.number, wanted)


def adding(skill: ListedSkill) -> Change:
    """Put a skill last in its area. The change raises CodeTaken."""

    def change(skills: Skills) -> Skills:
        if any(one.code == skill.code for one in skills):
            raise CodeTaken
        return (*skills, skill)

    return change


def rewording(code: str, text: str | None) -> Change:
    return lambda skills: tuple(
        replace(one, text=text) if one.code == code else one for one in skills
    )


def showing(code: str, *, shown: bool) -> Change:
    return lambda skills: tuple(
        replace(one, shown=shown) if one.code == code else one for one in skills
    )


def moving(code: str, *, up: bool) -> Change:
    """One place up or down in its area; at the end it stays."""

    def change(skills: Skills) -> Skills:
        here = next((at for at, one in enumerate(skills) if one.code == code), None)
        if here is None:
            return skills
        order = range(here - 1, -1, -1) if up else range(here + 1, len(skills))
        there = next((at for at in order if skills[at].area == skills[here].area), here)
        moved = list(skills)
        moved[here], moved[there] = moved[there], moved[here]
        return tuple(moved)

    return change


def _version(row: AnyRow | None) -> Version:
    if row is None:
        return AS_SHIPPED
    return Version(row.number, skills_in(row.skills), open_name(row, row.made_by), row.made_at)
