"""One more review, which is offered between 18 and 19."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.care_team.ages import ADULTS_END_AT, add_months
from portal.care_team.models import YoungPerson
from portal.reviews.care_dates import ADULT_AT

ONE_DAY = timedelta(days=1)
OFFERED_FOR = 12 * (ADULTS_END_AT - ADULT_AT)
MY_LAST_DAYS = select(YoungPerson.adults_until, YoungPerson.looked_after_until).where(
    YoungPerson.person_id == bindparam("me")
)


def is_offered(session: Session, me: UUID, today: date) -> bool:
    """Say whether I am 18 today and was looked after until then.

    It follows from the last day for adults alone: nothing is unsealed.
    """
    row = session.execute(MY_LAST_DAYS, {"me": me}).one_or_none()
    if row is None or row.adults_until is None:
        return False
    eighteen = add_months(row.adults_until + ONE_DAY, -OFFERED_FOR)
    stayed = row.looked_after_until is None or row.looked_after_until + ONE_DAY >= eighteen
    return bool(stayed and eighteen <= today <= row.adults_until)
