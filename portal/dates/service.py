"""Writing down that a duty was done, and choosing one more review after 18."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.dates.models import DutyDone, FurtherReview
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.reviews.duties import Duty


class DutyClash(Exception):
    """Something else was written down of this duty since the page was drawn, or with this id."""


class ChoiceClash(Exception):
    """Another choice was made since the page was drawn; `standing` is what stands."""

    def __init__(self, standing: FurtherReview | None) -> None:
        super().__init__("chosen elsewhere")
        self.standing = standing


def write_done(
    session: Session,
    young_person_id: UUID,
    done_id: UUID,
    duty: Duty,
    done_on: date,
    *,
    revision: int,
    actor: UUID,
) -> DutyDone:
    """Write down the day on which a duty was done; the same again is the same row.

    Raises DutyClash, and NothingHere for an id of somebody else's.
    """
    one_at_a_time(session, young_person_id)
    standing = session.get(DutyDone, done_id)
    if standing is not None:
        return _replayed(standing, (young_person_id, actor), (duty.value, done_on))
    if _revision(session, young_person_id, duty) != revision:
        raise DutyClash
    row = DutyDone(
        id=done_id,
        young_person_id=young_person_id,
        duty=duty.value,
        done_on=done_on,
        recorded_by=actor,
        recorded_at=utc_now(),
    )
    session.add(row)
    session.flush()
    record(
        session,
        Act.DUTY_DONE,
        actor=actor,
        about=young_person_id,
        subject=done_id,
        duty=duty.value,
    )
    return row


def take_done_back(session: Session, young_person_id: UUID, done_id: UUID, *, actor: UUID) -> Duty:
    """Take back what was written down by mistake; give which duty it was. Raises NothingHere."""
    one_at_a_time(session, young_person_id)
    row = session.get(DutyDone, done_id)
    if row is None or row.young_person_id != young_person_id:
        raise NothingHere
    if row.taken_back_at is None:
        row.taken_back_at = utc_now()
        record(session, Act.DUTY_TAKEN_BACK, actor=actor, about=young_person_id, subject=done_id)
    return Duty(row.duty)


def choose_further_review(
    session: Session, me: UUID, *, wanted: bool, revision: int
) -> FurtherReview:
    """Say yes or no to one more review; the same again is the same. Raises ChoiceClash."""
    one_at_a_time(session, me)
    row = session.get(FurtherReview, me)
    if row is not None and row.wanted == wanted:
        return row
    if (row.revision if row else 0) != revision:
        raise ChoiceClash(row)
    if row is None:
        row = FurtherReview(young_person_id=me, revision=0)
        session.add(row)
    row.wanted, row.chosen_at = wanted, utc_now()
    row.revision += 1
    session.flush()
    record(session, Act.FURTHER_REVIEW_CHOSEN, actor=me, about=me, wanted=wanted)
    return row


def _replayed(standing: DutyDone, whose: tuple[UUID, UUID], said: tuple[str, date]) -> DutyDone:
    if (standing.young_person_id, standing.recorded_by) != whose:
        raise NothingHere
    if (standing.duty, standing.done_on) != said:
        raise DutyClash
    return standing


def _revision(session: Session, young_person_id: UUID, duty: Duty) -> int:
    query = select(func.count() + func.count(DutyDone.taken_back_at)).where(
        DutyDone.young_person_id == young_person_id, DutyDone.duty == duty.value
    )
    return session.scalar(query) or 0
