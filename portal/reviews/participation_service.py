"""Confirming a participation code: only an IRO sets one, and only by saying so."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.i18n import day_in_london
from portal.reviews.calendar import current_calendar
from portal.reviews.due import Duty
from portal.reviews.models import Review
from portal.reviews.participation import YOUNGEST_FOR_VIEWS
from portal.reviews.participation_codes import ParticipationCode
from portal.reviews.participation_models import ParticipationRecord
from portal.reviews.rules import writing_due


class CodeClash(Exception):
    """Another code was confirmed since the page was drawn; `standing` is what stands."""

    def __init__(self, standing: ParticipationRecord) -> None:
        super().__init__("confirmed elsewhere")
        self.standing = standing


class RecordClosed(Exception):
    """The full record of the review was due to everyone: its code is final."""


def can_confirm(starts_at: datetime | None, today: date) -> bool:
    """Until the full record is due to everyone, 20 working days after the review."""
    if starts_at is None:
        return True
    held_on = day_in_london(starts_at)
    return today <= writing_due(Duty.RECORD_TO_EVERYONE, held_on, current_calendar().days)


def codes_at(age: int | None) -> tuple[ParticipationCode, ...]:
    """The codes for that age: PN0 only under 4, PN1 to PN7 only from 4 (SSDA903)."""
    if age is None:
        return tuple(ParticipationCode)
    if age < YOUNGEST_FOR_VIEWS:
        return (ParticipationCode.PN0,)
    return tuple(code for code in ParticipationCode if code is not ParticipationCode.PN0)


def confirm_code(
    session: Session,
    review_id: UUID,
    code: ParticipationCode,
    *,
    actor: UUID,
    revision: int,
    today: date,
) -> ParticipationRecord:
    """Keep the code that the IRO confirmed (`revision` 0: the first one).

    The same code again is the same row. Raises CodeClash, RecordClosed, NothingHere.
    """
    review = session.get(Review, review_id, with_for_update=True)
    if review is None:
        raise NothingHere
    standing = session.get(ParticipationRecord, review_id)
    if standing is not None and standing.code == code.value:
        return standing
    if not can_confirm(review.starts_at, today):
        raise RecordClosed
    if standing is None:
        standing = ParticipationRecord(
            review_id=review_id, young_person_id=review.young_person_id, revision=0
        )
        session.add(standing)
    elif standing.revision != revision:
        raise CodeClash(standing)
    standing.code, standing.confirmed_by, standing.confirmed_at = code.value, actor, utc_now()
    standing.revision += 1
    session.flush()
    record(
        session,
        Act.PARTICIPATION_CONFIRMED,
        actor=actor,
        about=review.young_person_id,
        subject=review_id,
        code=code.value,
    )
    return standing
