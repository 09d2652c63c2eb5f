"""The lines of a timetable that stand beside the reviews: health, education, pathway."""

from collections.abc import Iterator
from datetime import date

from portal.reviews import beside
from portal.reviews.care_dates import CareDates
from portal.reviews.due import DueDate
from portal.reviews.duties import Duty
from portal.reviews.terms import SchoolTerms
from portal.reviews.working_days import WorkingDays


def health_assessments(care: CareDates, days: WorkingDays) -> Iterator[DueDate]:
    """Those that were held, and the next one while it falls before 18."""
    before, end = care.looked_after_since, care.end()
    duty = Duty.HEALTH_ASSESSMENT
    due = beside.first_health_assessment_due(before, care.first_review, days)
    for assessed in sorted(one for one in care.assessed if one.on >= before):
        yield DueDate(duty, before, assessed.due, assessed.on, over=end)
        before, duty = assessed.on, Duty.HEALTH_REVIEW
        due = beside.next_health_assessment_due(before, care.born)
    if due < end:
        yield DueDate(duty, before, due, over=end)


def education_plan(care: CareDates, days: WorkingDays, terms: SchoolTerms) -> Iterator[DueDate]:
    """Started, ready for the first review, and looked at again in the term after that."""
    start, end = care.looked_after_since, care.end()
    for duty, due in {
        Duty.PEP_STARTED: beside.education_plan_started_due(start, days),
        Duty.PEP_READY: beside.education_plan_ready_due(start, care.first_review, days),
    }.items():
        if due < end:
            yield DueDate(duty, start, due, care.first_done(duty, start), over=end)
    yield from _education_plan_reviews(care, terms)


def _education_plan_reviews(care: CareDates, terms: SchoolTerms) -> Iterator[DueDate]:
    """The first plan stands for the term it was made in; each later one is for the term it is in.

    No line while no term is known.
    """
    last, end = care.looked_after_since, care.end()
    for done in care.done_from(Duty.PEP_REVIEW, last):
        term = terms.at(done)
        if term:
            yield DueDate(Duty.PEP_REVIEW, term.start, term.end, done, over=end)
        last = done
    ahead = terms.after(last)
    if ahead and ahead.end < end:
        yield DueDate(Duty.PEP_REVIEW, ahead.start, ahead.end, over=end)


def pathway(care: CareDates) -> Iterator[DueDate]:
    """The needs assessment of somebody who is eligible, then the plan every 6 months up to 19.

    Until the plan is looked at, its 6 months count from the day of the needs assessment, on which
    there can be a plan at the earliest.
    """
    eligible = _eligible(care)
    if eligible is None:
        return
    needs, end = Duty.PATHWAY_NEEDS, care.adults_end()
    done = care.first_done(needs, care.looked_after_since)
    yield DueDate(needs, eligible, beside.pathway_needs_due(eligible), done, over=end)
    if done is None:
        return
    for looked_at in [*care.done_from(Duty.PATHWAY_PLAN_REVIEW, done), None]:
        due = beside.pathway_plan_review_due(done)
        if looked_at or due < end:
            yield DueDate(Duty.PATHWAY_PLAN_REVIEW, done, due, looked_at, over=end)
        done = looked_at or done


def _eligible(care: CareDates) -> date | None:
    """None for who left care before; who left after it keeps their pathway plan."""
    day = beside.eligible_on(care.looked_after_since, care.born) if care.born else None
    return day if day and day < care.end() else None
