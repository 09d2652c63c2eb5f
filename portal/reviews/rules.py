"""The statutory limits of reviews one by one, as pure functions of dates.

[V] was read in a primary source, [P] in a secondary one. Left out on purpose [K]: how often and how
long a review may be adjourned, which no source confirms.
"""

from datetime import date

from portal.care_team.ages import add_months, birthday
from portal.reviews.duties import Duty
from portal.reviews.working_days import WorkingDays

FIRST_REVIEW_WORKING_DAYS = 20
SECOND_REVIEW_MONTHS = 3
LATER_REVIEW_MONTHS = 6
PATHWAY_MONTHS = 6
MANAGERS_ANSWER_WORKING_DAYS = 5
WORKING_DAYS_AFTER_A_REVIEW = {Duty.DECISIONS: 5, Duty.RECORD: 15, Duty.RECORD_TO_EVERYONE: 20}
REVIEW_DUTIES = (Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.LATER_REVIEW)


def review_duty(held_before: int) -> Duty:
    """Name the review that follows `held_before` (0 or more) others."""
    return REVIEW_DUTIES[min(held_before, 2)]


def first_review_due(looked_after_since: date, days: WorkingDays) -> date:
    """Give the last day for the first review: within 20 working days, reg 33(1) [V].

    The day of becoming looked after is not counted, even if it is a working day. Day one is the
    first working day after it: for somebody looked after from a Friday, day one is Monday.
    """
    return days.after(looked_after_since, FIRST_REVIEW_WORKING_DAYS)


def review_due(held_before: int, counted_from: date, days: WorkingDays) -> date:
    """Give the last day for a review that follows `held_before` others: reg 33 [V].

    `counted_from` is the day of becoming looked after for the first review, the day of the review
    before it for any other: not more than 3 months later for the second, 6 for those after. The
    IRO may ask for one earlier.
    """
    if held_before == 0:
        return first_review_due(counted_from, days)
    months = SECOND_REVIEW_MONTHS if held_before == 1 else LATER_REVIEW_MONTHS
    return add_months(counted_from, months)


def writing_due(duty: Duty, held_on: date, days: WorkingDays) -> date:
    """Give the last day for a duty of `WORKING_DAYS_AFTER_A_REVIEW`.

    Decisions are written within 5 working days of the review, the full record within 15, and it
    is given to everyone within 20 [P]. The day of the review is not counted.
    """
    return days.after(held_on, WORKING_DAYS_AFTER_A_REVIEW[duty])


def managers_answer_due(decided_on: date, days: WorkingDays) -> date:
    """Give the last day for the manager's answer to the decisions: 5 working days [P].

    Counted from the day on which they were written down, which is not counted itself.
    """
    return days.after(decided_on, MANAGERS_ANSWER_WORKING_DAYS)


def pathway_plan_stands_from(born: date) -> date:
    """Give the first day on which a review looks at the pathway plan: 17 and a half [V].

    The last review before 18 looks at it from 6 months ahead.
    """
    return add_months(birthday(born, 18), -PATHWAY_MONTHS)


def looks_at_pathway_plan(born: date, day: date) -> bool:
    """Say whether a review on that day looks at the pathway plan: from 17 and a half to 18."""
    return pathway_plan_stands_from(born) <= day < birthday(born, 18)


def windows_round_18(born: date) -> dict[Duty, tuple[date, date]]:
    """Give first day and first day after, for the two reviews that hang on the 18th birthday.

    The last review before 18 looks at the pathway plan, from 6 months ahead. Between 18 and 19 a
    further review is offered and is the young person's choice; the IRO is not engaged after 19 [V].
    """
    eighteen, nineteen = birthday(born, 18), birthday(born, 19)
    return {
        Duty.PATHWAY_PLAN: (pathway_plan_stands_from(born), eighteen),
        Duty.REVIEW_AFTER_18: (eighteen, nineteen),
    }
