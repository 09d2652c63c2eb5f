"""Writing down a health assessment, and taking back what was written by mistake."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.health.models import AssessmentKind, HealthAssessment
from portal.health.queries import note_in
from portal.people.locking import one_at_a_time
from portal.reviews.due import DueDate
from portal.reviews.duties import Duty
from portal.vault import current_vault, place_of


class AssessmentClash(Exception):
    """Something else was written down meanwhile; `standing` is the last of it."""

    def __init__(self, standing: HealthAssessment | None) -> None:
        super().__init__("written down elsewhere")
        self.standing = standing


@dataclass(frozen=True, slots=True)
class Assessment:
    """When it was held (None: not yet), why it is late (None: it is not), and more about it."""

    held_on: date | None
    delay: str | None
    note: str
    copy_given: bool


def assessment_in(row: HealthAssessment) -> Assessment:
    return Assessment(row.held_on, row.delay, note_in(row), row.copy_given)


def record_assessment(
    session: Session,
    young_person_id: UUID,
    assessment_id: UUID,
    said: Assessment,
    *,
    due: DueDate,
    revision: int,
    actor: UUID,
) -> HealthAssessment:
    """Write down the assessment that is `due`; the same again is the same row.

    Raises AssessmentClash when something was written down since `revision`, or with this id and
    other words; NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, young_person_id)
    standing = session.get(HealthAssessment, assessment_id)
    if standing is not None:
        return _replayed(standing, young_person_id, said, actor)
    if _revision(session, young_person_id) != revision:
        raise AssessmentClash(_last(session, young_person_id))
    row = _row(young_person_id, assessment_id, said, due)
    row.recorded_by = actor
    session.add(row)
    session.flush()
    record(
        session,
        Act.HEALTH_WRITTEN_DOWN,
        actor=actor,
        about=young_person_id,
        subject=assessment_id,
        held=said.held_on is not None,
    )
    return row


def take_assessment_back(
    session: Session, young_person_id: UUID, assessment_id: UUID, *, actor: UUID, any_of_them: bool
) -> None:
    """Take back what `actor` wrote down, or anybody did (`any_of_them`). Raises NothingHere."""
    one_at_a_time(session, young_person_id)
    row = session.get(HealthAssessment, assessment_id)
    if row is None or row.young_person_id != young_person_id:
        raise NothingHere
    if not any_of_them and row.recorded_by != actor:
        raise NothingHere
    if row.taken_back_at is not None:
        return
    row.taken_back_at = utc_now()
    record(
        session, Act.HEALTH_TAKEN_BACK, actor=actor, about=young_person_id, subject=assessment_id
    )


def _row(
    young_person_id: UUID, assessment_id: UUID, said: Assessment, due: DueDate
) -> HealthAssessment:
    place = place_of(HealthAssessment.note_sealed, assessment_id, young_person_id)
    first = due.duty is Duty.HEALTH_ASSESSMENT
    return HealthAssessment(
        id=assessment_id,
        young_person_id=young_person_id,
        kind=(AssessmentKind.INITIAL if first else AssessmentKind.REVIEW).value,
        counted_from=due.counted_from,
        due_on=due.due,
        held_on=said.held_on,
        delay=said.delay,
        note_sealed=current_vault().seal_text(place, said.note) if said.note else None,
        copy_given=said.copy_given,
        recorded_at=utc_now(),
    )


def _replayed(
    standing: HealthAssessment, young_person_id: UUID, said: Assessment, actor: UUID
) -> HealthAssessment:
    if (standing.young_person_id, standing.recorded_by) != (young_person_id, actor):
        raise NothingHere
    if assessment_in(standing) != said:
        raise AssessmentClash(standing)
    return standing


def _revision(session: Session, young_person_id: UUID) -> int:
    row = HealthAssessment
    query = select(func.count() + func.count(row.taken_back_at)).where(
        row.young_person_id == young_person_id
    )
    return session.scalar(query) or 0


def _last(session: Session, young_person_id: UUID) -> HealthAssessment | None:
    query = (
        select(HealthAssessment)
        .where(
            HealthAssessment.young_person_id == young_person_id,
            HealthAssessment.taken_back_at.is_(None),
        )
        .order_by(HealthAssessment.recorded_at.desc())
        .limit(1)
    )
    return session.scalars(query).first()
