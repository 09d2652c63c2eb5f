"""The statutory limits one by one, as pure functions of dates.

Left out on purpose: how often and how long a review may be adjourned, which no source confirms.
"""

from datetime import date, timedelta

from portal.reviews.due import Duty
from portal.reviews.months import add_months, birthday
from portal.reviews.working_days import WorkingDays

FIRST_REVIEW_WORKING_DAYS = 20
SECOND_REVIEW_MONTHS = 3
LATER_REVIEW_MONTHS = 6
PATHWAY_MONTHS = 6
WORKING_DAYS_AFTER_A_REVIEW = {Duty.DECISIONS: 5, Duty.RECORD: 15, Duty.RECORD_TO_EVERYONE: 20}
REVIEW_DUTIES = (Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.LATER_REVIEW)


def review_duty(held_before: int) -> Duty:
    """Name the review that follows `held_before` (0 or more) others."""
    return REVIEW_DUTIES[min(held_before, 2)]


def first_review_due(looked_after_since: date, days: WorkingDays) -> date:
    """Give the last day for the first review: within 20 working days, reg 33(1).

    The day of becoming looked after is not counted, even if it is a working day. Day one is the
    first working day after it: for somebody looked after from a Friday, day one is Monday.
    """
    return days.after(looked_after_since, FIRST_REVIEW_WORKING_DAYS)


def review_due(held_before: int, counted_from: date, days: WorkingDays) -> date:
    """Give the last day for a review that follows `held_before` others: reg 33(1) and (2).

    `counted_from` is the day of becoming looked after for the first review, the day of the review
    before it for any other: not more than 3 months later for the second, 6 for those after. The
    IRO may ask for one earlier: reg 33(3).
    """
    if held_before == 0:
        return first_review_due(counted_from, days)
    months = SECOND_REVIEW_MONTHS if held_before == 1 else LATER_REVIEW_MONTHS
    return add_months(counted_from, months)


def first_health_assessment_due(
    looked_after_since: date, first_review: date | None, days: WorkingDays
) -> date:
    """Give the last day for the first health assessment, which comes before the first review.

    That is the day before the first review, held or planned; while none is set, or when it is set
    too late, it is the last day on which the first review itself is in time (20 working days).
    """
    limit = first_review_due(looked_after_since, days)
    if first_review is None or first_review <= looked_after_since:
        return limit
    return min(limit, first_review - timedelta(days=1))


def writing_due(duty: Duty, held_on: date, days: WorkingDays) -> date:
    """Give the last day for a duty of `WORKING_DAYS_AFTER_A_REVIEW`.

    Decisions are written within 5 working days of the review, the full record within 15, and it
    is given to everyone within 20. The day of the review is not counted.
    """
    return days.after(held_on, WORKING_DAYS_AFTER_A_REVIEW[duty])


def windows_round_18(born: date) -> dict[Duty, tuple[date, date]]:
    """Give first day and first day after, for the two reviews that hang on the 18th birthday.

    The last review before 18 looks at the pathway plan, from 6 months ahead. Between 18 and 19 a
    further review is offered and is the young person's choice; the IRO is not engaged after 19.
    """
    eighteen, nineteen = birthday(born, 18), birthday(born, 19)
    return {
        Duty.PATHWAY_PLAN: (add_months(eighteen, -PATHWAY_MONTHS), eighteen),
        Duty.REVIEW_AFTER_18: (eighteen, nineteen),
    }
