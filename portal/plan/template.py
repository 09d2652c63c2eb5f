"""The template of plans: which areas there are. A change is a new version, and none is lost."""

from collections.abc import Callable, Sequence
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
from portal.plan.areas import SHIPPED, TemplateArea, areas_in
from portal.plan.models import PlanTemplate

Areas = tuple[TemplateArea, ...]
VERSIONS_SHOWN = 30
MOST_VERSIONS = 1_000_000

VERSIONS = (
    select(
        PlanTemplate.number,
        PlanTemplate.areas,
        PlanTemplate.made_at,
        PlanTemplate.made_by,
        Person.name_sealed,
    )
    .join(Person, Person.id == PlanTemplate.made_by)
    .order_by(PlanTemplate.number.desc())
)
NOW = VERSIONS.limit(1)
NEWEST = VERSIONS.limit(VERSIONS_SHOWN)
VERSION = VERSIONS.where(PlanTemplate.number == bindparam("number"))


@dataclass(frozen=True, slots=True)
class Version:
    """Number 0 is as shipped; `made_at` is UTC."""

    number: int
    areas: Areas
    by: str = ""
    made_at: datetime | None = None

    def area(self, code: str) -> TemplateArea:
        """Raises NothingHere."""
        found = next((one for one in self.areas if one.code == code), None)
        if found is None:
            raise NothingHere
        return found


AS_SHIPPED = Version(0, SHIPPED)


class TemplateClash(Exception):
    """Another version stands than the page was drawn from."""

    def __init__(self, standing: Version) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing


class CodeTaken(Exception):
    """Another area has this code."""


def template_now(session: Session) -> Version:
    return _version(session.execute(NOW).one_or_none())


def template_version(session: Session, number: int) -> Version:
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


def change_template(
    session: Session, number: int, change: Callable[[Areas], Areas], *, actor: UUID
) -> Version:
    """Make the version that comes after `number`; the same again is the same version.

    Raises TemplateClash when another one stands, NothingHere for a number that never was, and
    what `change` raises.
    """
    standing = template_now(session)
    wanted = change(template_version(session, number).areas)
    if wanted == standing.areas:
        return standing
    if standing.number != number:
        raise TemplateClash(standing)
    kept = [area.as_json() for area in wanted]
    row = PlanTemplate(number=number + 1, areas=kept, made_by=actor, made_at=utc_now())
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        raise TemplateClash(template_now(session)) from None
    record(session, Act.PLAN_TEMPLATE_CHANGED, actor=actor, subject=str(number + 1))
    return Version(row.number, wanted)


def adding(area: TemplateArea) -> Callable[[Areas], Areas]:
    """Put an area last. The change raises CodeTaken."""

    def change(areas: Areas) -> Areas:
        if any(one.code == area.code for one in areas):
            raise CodeTaken
        return (*areas, area)

    return change


def rewriting(area: TemplateArea) -> Callable[[Areas], Areas]:
    return lambda areas: tuple(area if one.code == area.code else one for one in areas)


def showing(code: str, *, shown: bool) -> Callable[[Areas], Areas]:
    return lambda areas: tuple(
        replace(one, shown=shown) if one.code == code else one for one in areas
    )


def moving(code: str, *, up: bool) -> Callable[[Areas], Areas]:
    """One place up or down; at the end it stays."""

    def change(areas: Areas) -> Areas:
        codes = [one.code for one in areas]
        here = codes.index(code) if code in codes else 0
        there = here - 1 if up else here + 1
        if code not in codes or not 0 <= there < len(areas):
            return areas
        return _swapped(areas, here, there)

    return change


def _swapped(areas: Sequence[TemplateArea], here: int, there: int) -> Areas:
    moved = list(areas)
    moved[here], moved[there] = moved[there], moved[here]
    return tuple(moved)


def _version(row: AnyRow | None) -> Version:
    if row is None:
        return AS_SHIPPED
    return Version(row.number, areas_in(row.areas), open_name(row, row.made_by), row.made_at)
