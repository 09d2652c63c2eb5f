"""Who can be asked to do something: everybody of today, and the young person."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.care_team.queries import CircleMember, circle_of
from portal.choices.jobs import job_of
from portal.i18n import Text, _
from portal.record.lines import Record


@dataclass(frozen=True, slots=True)
class Doer:
    """`label` names them with their job."""

    id: UUID
    name: str
    label: Text


def doers(session: Session, record: Record) -> list[Doer]:
    """The IRO first, then the circle, then the young person; each once."""
    young_person_id, today = record.of.young_person_id, record.reading.reader.today
    members = circle_of(session, young_person_id, today)
    found = {member.adult_id: _member(member) for member in reversed(members)}
    circle = [found[adult_id] for adult_id in dict.fromkeys(one.adult_id for one in members)]
    themselves = _("%(name)s, the young person", name=record.name)
    return [*circle, Doer(young_person_id, record.name, themselves)]


def _member(member: CircleMember) -> Doer:
    job = job_of(member.job).label
    return Doer(member.adult_id, member.name, _("%(name)s, %(job)s", name=member.name, job=job))
