"""The timescales beside the review: health, education and pathway, as pure functions of dates.

[V] was read in a primary source, [P] in a secondary one, [K] is unconfirmed.
"""

from datetime import date, timedelta

from portal.care_team.ages import add_months, birthday
from portal.reviews.rules import first_review_due
from portal.reviews.working_days import WorkingDays

HEALTH_MONTHS_UNDER_5, HEALTH_MONTHS_FROM_5, OFTEN_UNDER = 6, 12, 5
PEP_WORKING_DAYS = 10
ELIGIBLE_FROM, ELIGIBLE_AT, ADULT_AT = 14, 16, 18
ELIGIBLE_AFTER = timedelta(weeks=13)
PATHWAY_NEEDS_MONTHS = 3
PATHWAY_PLAN_MONTHS = 6


def first_health_assessment_due(
    looked_after_since: date, first_review: date | None, days: WorkingDays
) -> date:
    """Give the last day for the first health assessment, which comes before the first review [V].

    That is the day before the first review, held or planned; while none is set, or when it is set
    too late, it is the last day on which the first review itself is in time (20 working days).
    """
    limit = first_review_due(looked_after_since, days)
    if first_review is None or first_review <= looked_after_since:
        return limit
    return min(limit, first_review - timedelta(days=1))


def next_health_assessment_due(last: date, born: date | None) -> date:
    """Give the last day for the one after `last`: every 6 months under 5, every 12 from 5 [V].

    Who was under 5 at the last one is counted by 6 months, so that the limit is never set too late.
    """
    under_5 = born is not None and last < birthday(born, OFTEN_UNDER)
    return add_months(last, HEALTH_MONTHS_UNDER_5 if under_5 else HEALTH_MONTHS_FROM_5)


def education_plan_started_due(looked_after_since: date, days: WorkingDays) -> date:
    """Give the last day to start the personal education plan: 10 working days [V]."""
    return days.after(looked_after_since, PEP_WORKING_DAYS)


def education_plan_ready_due(
    looked_after_since: date, first_review: date | None, days: WorkingDays
) -> date:
    """Give the last day for the plan to be ready for the first review [V].

    That is the day of the first review, held or planned; while none is set, or when it is set too
    late, the last day on which the first review is in time.
    """
    limit = first_review_due(looked_after_since, days)
    if first_review is None or first_review < looked_after_since:
        return limit
    return min(limit, first_review)


def eligible_on(looked_after_since: date, born: date) -> date | None:
    """Give the first day on which somebody is eligible, None when 18 comes before.

    Eligible: looked after 13 weeks since 14, and still at 16 or 17 [V]. Only this time in care is
    known here: weeks of an earlier one would make it sooner, which the social worker knows.
    """
    counted = max(looked_after_since, birthday(born, ELIGIBLE_FROM)) + ELIGIBLE_AFTER
    day = max(counted, birthday(born, ELIGIBLE_AT))
    return day if day < birthday(born, ADULT_AT) else None


def pathway_needs_due(eligible: date) -> date:
    """Give the last day for the pathway needs assessment [V].

    Not more than 3 months after turning 16, or after becoming eligible later.
    """
    return add_months(eligible, PATHWAY_NEEDS_MONTHS)


def pathway_plan_review_due(last: date) -> date:
    """Give the last day to look at the pathway plan again: at least every 6 months [P]."""
    return add_months(last, PATHWAY_PLAN_MONTHS)
