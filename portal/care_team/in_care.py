"""From when to when somebody is looked after, and coming back into care."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.models import EarlierCare, YoungPerson
from portal.db import NothingHere


@dataclass(frozen=True)
class InCare:
    """Both days are in it; `until` None: it goes on."""

    since: date
    until: date | None


class CareClash(Exception):
    """The days were changed since the page was drawn; `saved` is what stands."""

    def __init__(self, saved: InCare) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved


def keep_last_day(
    session: Session, young_person_id: UUID, *, actor: UUID, was: InCare, until: date | None
) -> None:
    """Write the last day, change it, or take it out. The same again changes nothing.

    Raises CareClash when the days are no longer `was`, NothingHere.
    """
    young = _one(session, young_person_id)
    if in_care(young) == InCare(was.since, until):
        return
    _check(young, was)
    young.looked_after_until = until
    session.flush()
    act = Act.CARE_ENDED if until else Act.CARE_GOES_ON
    record(session, act, actor=actor, about=young_person_id)


def come_back(
    session: Session,
    young_person_id: UUID,
    *,
    actor: UUID,
    period_id: UUID,
    was: InCare,
    since: date,
) -> None:
    """Start a new time in care; the one before is kept, to count years by.

    The same again changes nothing. Raises CareClash, NothingHere.
    """
    young = _one(session, young_person_id)
    before = session.get(EarlierCare, period_id)
    if before is not None and before.young_person_id != young_person_id:
        raise NothingHere("This id is of somebody else's time in care.")
    if before is not None and in_care(young).since == since:
        return
    _check(young, was)
    if was.until is None or before is not None:
        raise CareClash(in_care(young))
    session.add(
        EarlierCare(id=period_id, young_person_id=young_person_id, since=was.since, until=was.until)
    )
    young.looked_after_since, young.looked_after_until = since, None
    session.flush()
    record(session, Act.CARE_BEGAN_AGAIN, actor=actor, about=young_person_id)


def in_care(young: YoungPerson) -> InCare:
    return InCare(young.looked_after_since, young.looked_after_until)


def _one(session: Session, young_person_id: UUID) -> YoungPerson:
    young = session.get(YoungPerson, young_person_id, with_for_update=True)
    if young is None:
        raise NothingHere("There is no such young person.")
    return young


def _check(young: YoungPerson, was: InCare) -> None:
    if in_care(young) != was:
        raise CareClash(in_care(young))
