"""Who could get a report today, and whom it is about: it never goes to the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, bindparam, literal, select, union_all
from sqlalchemy.orm import Session

from portal.access import Permission
from portal.access.grants import roles_that_may
from portal.care_team.models import Assignment
from portal.care_team.queries import ADVOCATE, CIRCLE_OF, IRO, open_name
from portal.people.models import Person
from portal.speaking_up.kinds import KINDS, UNFAIR
from portal.speaking_up.models import GoesTo, MatterAbout
from portal.speaking_up.reading import MatterSeen

MANAGER, ABOUT = "manager", "about"
JOB_OF = {GoesTo.IRO: IRO, GoesTo.MANAGER: MANAGER, GoesTo.ADVOCATE: ADVOCATE}
FIRST = {IRO: 0, MANAGER: 2}


def _people(job: str) -> Any:
    return select(Person.id.label("adult_id"), literal(job).label("job"), Person.name_sealed)


_ROUND = union_all(
    CIRCLE_OF.order_by(None).with_only_columns(
        Assignment.adult_id, Assignment.job, Person.name_sealed, maintain_column_froms=True
    ),
    _people(MANAGER).where(
        Person.role.in_(roles_that_may(Permission.READ_COMPLAINTS_TO_MANAGERS)),
        Person.closed_at.is_(None),
    ),
)
_ABOUT = (
    _people(ABOUT)
    .join(MatterAbout, MatterAbout.person_id == Person.id)
    .where(MatterAbout.matter_id == bindparam("matter_id"))
)
ABOUT_OF = _ABOUT.order_by(Person.created_at, Person.id)
AROUND: CompoundSelect[Any] = union_all(*_ROUND.selects, _ABOUT)


@dataclass(frozen=True, slots=True)
class Somebody:
    """`job` is a code of `choices.jobs`, or that of a manager."""

    id: UUID
    job: str
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """The adults of a young person and the managers; `about` are those whom it is about."""

    people: tuple[Somebody, ...]
    about: tuple[Somebody, ...] = ()

    def could_get_it(self, about: Iterable[UUID]) -> tuple[GoesTo, ...]:
        """What can be picked when it is about these."""
        kept_from = set(about)
        return tuple(one for one in KINDS[UNFAIR].goes_to if self._who(one) - kept_from)

    def is_there(self, goes_to: GoesTo) -> bool:
        """Somebody is there today who may read it."""
        return goes_to in self.could_get_it(one.id for one in self.about)

    @property
    def has_advocate(self) -> bool:
        return bool(self._who(GoesTo.ADVOCATE))

    def _who(self, goes_to: GoesTo) -> set[UUID]:
        return {one.id for one in self.people if one.job == JOB_OF[goes_to]}


def around(session: Session, me: UUID, today: date, matter_id: UUID | None = None) -> Around:
    """Of a young person; with `matter_id`, which was checked to be theirs, whom it is about."""
    values = {"me": me, "today": today, "matter_id": matter_id}
    found = [
        Somebody(row.adult_id, row.job, open_name(row, row.adult_id))
        for row in session.execute(AROUND, values)
    ]
    people = [one for one in found if one.job != ABOUT]
    people.sort(key=lambda one: (FIRST.get(one.job, 1), one.name))
    return Around(tuple(people), tuple(one for one in found if one.job == ABOUT))


def about_of(session: Session, matter: MatterSeen) -> list[Somebody]:
    """Whom a report is about; whoever asks has loaded it as theirs."""
    if not matter.look.reports:
        return []
    rows = session.execute(ABOUT_OF, {"matter_id": matter.id})
    return [Somebody(row.adult_id, row.job, open_name(row, row.adult_id)) for row in rows]


def once_each(people: Sequence[Somebody]) -> list[Somebody]:
    """Somebody may have two jobs with one young person."""
    return list({one.id: one for one in reversed(people)}.values())[::-1]
