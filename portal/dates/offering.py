"""One more review, which is offered between 18 and 19."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.care_team.ages import ADULTS_END_AT, add_months
from portal.care_team.models import YoungPerson
from portal.reviews.care_dates import ADULT_AT

OFFERED_FOR = 12 * (ADULTS_END_AT - ADULT_AT)
MY_LAST_DAY = select(YoungPerson.adults_until).where(YoungPerson.person_id == bindparam("me"))


def is_offered(session: Session, me: UUID, today: date) -> bool:
    """Say whether I am 18 today, from the last day for adults alone: nothing is unsealed."""
    last: date | None = session.execute(MY_LAST_DAY, {"me": me}).scalar()
    if last is None:
        return False
    return add_months(last + timedelta(days=1), -OFFERED_FOR) <= today <= last
