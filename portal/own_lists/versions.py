"""The versions of a list: a change is a new one, and none is lost."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import open_name
from portal.db import AnyRow, NothingHere, utc_now
from portal.people.models import Person

VERSIONS_SHOWN = 30
MOST_VERSIONS = 1_000_000


class Listed(Protocol):
    """One thing in a list; `as_json` is how a version keeps it."""

    @property
    def code(self) -> str: ...

    def as_json(self) -> dict[str, Any]: ...


One = TypeVar("One", bound=Listed)
Change = Callable[[tuple[One, ...]], tuple[One, ...]]


@dataclass(frozen=True, slots=True)
class Version(Generic[One]):
    """Number 0 is as shipped; `made_at` is UTC."""

    number: int
    listed: tuple[One, ...]
    by: str = ""
    made_at: datetime | None = None

    def one(self, code: str) -> One:
        """Raises NothingHere."""
        found = next((one for one in self.listed if one.code == code), None)
        if found is None:
            raise NothingHere
        return found


class Clash(Exception):
    """Another version stands than the page was drawn from."""

    def __init__(self, standing: Version[Any]) -> None:
        super().__init__("changed elsewhere")
        self.standing = standing


class CodeTaken(Exception):
    """Something else in the list has this code."""


class Versions(Generic[One]):
    """Kept in a column of JSON; its table also has number, made_by and made_at."""

    def __init__(
        self,
        column: InstrumentedAttribute[list[dict[str, Any]]],
        shipped: tuple[One, ...],
        opened: Callable[[Iterable[Mapping[str, Any]]], tuple[One, ...]],
        act: Act,
    ) -> None:
        self.as_shipped = Version(0, shipped)
        self._opened, self._act = opened, act
        table: Any = column.class_
        self._table, self._key = table, column.key
        every = (
            select(
                table.number,
                column.label("listed"),
                table.made_at,
                table.made_by,
                Person.name_sealed,
            )
            .join(Person, Person.id == table.made_by)
            .order_by(table.number.desc())
        )
        self._now, self._newest = every.limit(1), every.limit(VERSIONS_SHOWN)
        self._numbered = every.where(table.number == bindparam("number"))

    def now(self, session: Session) -> Version[One]:
        row = session.execute(self._now).one_or_none()
        return self.as_shipped if row is None else self._version(row)

    def version(self, session: Session, number: int) -> Version[One]:
        """Raises NothingHere."""
        if number == self.as_shipped.number:
            return self.as_shipped
        # A database refuses a number with more digits than there will ever be versions.
        values = {"number": min(number, MOST_VERSIONS)}
        row = session.execute(self._numbered, values).one_or_none()
        if row is None:
            raise NothingHere
        return self._version(row)

    def newest(self, session: Session) -> list[Version[One]]:
        """The latest first, at most 30; the one that is shipped last."""
        found = [self._version(row) for row in session.execute(self._newest)]
        return found if len(found) == VERSIONS_SHOWN else [*found, self.as_shipped]

    def change(
        self, session: Session, number: int, change: Change[One], *, actor: UUID
    ) -> Version[One]:
        """Make the version that comes after `number`; the same again is the same version.

        Raises Clash when another one stands, NothingHere for a number that never was, and what
        `change` raises.
        """
        standing = self.now(session)
        wanted = change(self.version(session, number).listed)
        if wanted == standing.listed:
            return standing
        if standing.number != number:
            raise Clash(standing)
        kept = {self._key: [one.as_json() for one in wanted]}
        row = self._table(number=number + 1, made_by=actor, made_at=utc_now(), **kept)
        try:
            with session.begin_nested():
                session.add(row)
        except IntegrityError:
            raise Clash(self.now(session)) from None
        record(session, self._act, actor=actor, subject=str(number + 1))
        return Version(number + 1, wanted)

    def _version(self, row: AnyRow) -> Version[One]:
        by = open_name(row, row.made_by)
        return Version(row.number, self._opened(row.listed), by, row.made_at)


def adding(new: One) -> Change[One]:
    """Put it last. The change raises CodeTaken."""

    def change(listed: tuple[One, ...]) -> tuple[One, ...]:
        if any(one.code == new.code for one in listed):
            raise CodeTaken
        return (*listed, new)

    return change
