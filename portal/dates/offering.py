"""One more review, which is offered between 18 and 19."""

from datetime import date, timedelta

from portal.care_team.ages import ADULTS_END_AT, add_months
from portal.care_team.models import YoungPerson
from portal.db import AnyRow
from portal.reviews.care_dates import ADULT_AT

ONE_DAY = timedelta(days=1)
OFFERED_FOR = 12 * (ADULTS_END_AT - ADULT_AT)
LAST_DAYS = (YoungPerson.adults_until, YoungPerson.looked_after_until)


def is_offered(row: AnyRow, today: date) -> bool:
    """Say whether the young person of a row of `LAST_DAYS` is 18 and was looked after until then.

    It follows from the last day for adults alone: nothing is unsealed.
    """
    if row.adults_until is None:
        return False
    eighteen = add_months(row.adults_until + ONE_DAY, -OFFERED_FOR)
    stayed = row.looked_after_until is None or row.looked_after_until + ONE_DAY >= eighteen
    return bool(stayed and eighteen <= today <= row.adults_until)
