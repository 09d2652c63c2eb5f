"""The limits beside the review, each against a slow count, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.care_team.ages import last_day_for_adults
from portal.reviews import beside, rules
from portal.reviews.due import DueDate, Standing
from portal.reviews.duties import Duty
from portal.reviews.terms import SchoolTerms, Term
from portal.reviews.timetable import Assessed, CareDates, Timetable, timetable
from portal.reviews.working_days import WorkingDays

ENGLAND = WorkingDays()
ONE = timedelta(days=1)
days = st.dates(date(2012, 1, 1), date(2045, 12, 31))
born = st.dates(date(2000, 1, 1), date(2035, 12, 31))


def counted(start: date, count: int) -> date:
    """Tick the days off one by one, as on a wall calendar."""
    left, day = count, start
    while left:
        day += ONE
        if ENGLAND.is_working_day(day):
            left -= 1
    return day


def months_on(start: date, months: int) -> date:
    """Turn the pages of a calendar, then look for the day, or the last one before it."""
    year, month = start.year, start.month
    for _page in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = start.day
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def age_on(day: date, born: date) -> int:
    """Count birthdays; who was born on 29 February has theirs on the 28th in other years."""
    age = 0
    while months_on(born, 12 * (age + 1)) <= day:
        age += 1
    return age


@given(days)
def test_working_day_limits(start: date) -> None:
    assert rules.first_review_due(start, ENGLAND) == counted(start, 20)
    assert beside.education_plan_started_due(start, ENGLAND) == counted(start, 10)
    assert rules.managers_answer_due(start, ENGLAND) == counted(start, 5)
    for duty, count in {Duty.DECISIONS: 5, Duty.RECORD: 15, Duty.RECORD_TO_EVERYONE: 20}.items():
        assert rules.writing_due(duty, start, ENGLAND) == counted(start, count)


@given(days)
def test_reviews_by_months(held: date) -> None:
    assert rules.review_due(1, held, ENGLAND) == months_on(held, 3)
    assert rules.review_due(2, held, ENGLAND) == months_on(held, 6)
    assert rules.review_due(7, held, ENGLAND) == months_on(held, 6)
    assert beside.pathway_plan_review_due(held) == months_on(held, 6)


@given(days, born)
def test_health_assessments_by_age(last: date, born: date) -> None:
    months = 6 if born <= last and age_on(last, born) < 5 else 12
    if born <= last:
        assert beside.next_health_assessment_due(last, born) == months_on(last, months)
    assert beside.next_health_assessment_due(last, None) == months_on(last, 12)


@given(days, st.none() | st.integers(-10, 60))
def test_before_and_for_the_first_review(start: date, after: int | None) -> None:
    review = None if after is None else start + timedelta(days=after)
    limit = counted(start, 20)
    health = beside.first_health_assessment_due(start, review, ENGLAND)
    plan = beside.education_plan_ready_due(start, review, ENGLAND)
    assert health <= limit
    assert plan <= limit
    if review and start < review <= limit:
        assert health == review - ONE
        assert plan == review
    else:
        assert health == limit


@settings(deadline=None, max_examples=30)
@given(days, st.integers(13 * 365, 19 * 366))
def test_eligible_after_13_weeks_since_14_and_still_16_or_17(start: date, age_in_days: int) -> None:
    born = start - timedelta(days=age_in_days)
    day, weeks_of_days = start, 0
    found = None
    while age_on(day, born) < 18:
        if age_on(day, born) >= 16 and weeks_of_days >= 13 * 7:
            found = day
            break
        weeks_of_days += age_on(day, born) >= 14
        day += ONE
    assert beside.eligible_on(start, born) == found
    if found:
        assert beside.pathway_needs_due(found) == months_on(found, 3)


@given(born)
def test_round_18_and_19(born: date) -> None:
    windows = rules.windows_round_18(born)
    assert windows[Duty.PATHWAY_PLAN] == (
        rules.pathway_plan_stands_from(born),
        months_on(born, 216),
    )
    assert windows[Duty.REVIEW_AFTER_18] == (months_on(born, 216), months_on(born, 228))
    last = last_day_for_adults(born)
    assert (age_on(last, born), age_on(last + ONE, born)) == (18, 19)
    day = rules.pathway_plan_stands_from(born)
    assert rules.looks_at_pathway_plan(born, day)
    assert not rules.looks_at_pathway_plan(born, day - ONE)
    assert not rules.looks_at_pathway_plan(born, months_on(born, 216))


@pytest.mark.parametrize(
    ("start", "started", "review"),
    [
        ("2026-03-27", "2026-04-14", "2026-04-28"),  # Good Friday and Easter Monday between
        ("2025-12-22", "2026-01-08", "2026-01-22"),  # Christmas and New Year
        ("2026-10-23", "2026-11-06", "2026-11-20"),  # the end of summer time
        ("2028-02-15", "2028-02-29", "2028-03-14"),  # 29 February
    ],
)
def test_easter_christmas_summer_time_and_29_february(
    start: str, started: str, review: str
) -> None:
    day = date.fromisoformat(start)
    assert beside.education_plan_started_due(day, ENGLAND) == date.fromisoformat(started)
    assert rules.first_review_due(day, ENGLAND) == date.fromisoformat(review)


def test_months_from_29_february() -> None:
    leap = date(2028, 2, 29)
    assert beside.next_health_assessment_due(leap, date(2012, 5, 5)) == date(2029, 2, 28)
    assert last_day_for_adults(date(2008, 2, 29)) == date(2027, 2, 27)


def test_the_next_health_assessment_counts_from_the_last_and_ends_at_18() -> None:
    care = CareDates(
        date(2026, 1, 5),
        born=date(2009, 6, 1),
        assessed=[Assessed(date(2026, 1, 20), date(2026, 1, 19))],
    )
    first, following = lines(timetable(care), Duty.HEALTH_ASSESSMENT, Duty.HEALTH_REVIEW)
    assert (first.done, first.lateness(date(2030, 1, 1))) == (date(2026, 1, 20), 1)
    assert following.due == date(2027, 1, 20)
    later = CareDates(care.looked_after_since, born=date(2009, 1, 10), assessed=care.assessed)
    assert not timetable(later).of(Duty.HEALTH_REVIEW), "it would fall after the 18th birthday"


def test_the_pathway_plan_comes_after_the_needs_assessment() -> None:
    care = CareDates(date(2026, 1, 5), born=date(2009, 9, 10))
    needs = lines(timetable(care), Duty.PATHWAY_NEEDS, Duty.PATHWAY_PLAN_REVIEW)
    assert [line.due for line in needs] == [date(2026, 7, 6)]
    done = {Duty.PATHWAY_NEEDS: [date(2026, 6, 1)], Duty.PATHWAY_PLAN_REVIEW: [date(2026, 11, 20)]}
    care = CareDates(date(2026, 1, 5), born=date(2009, 9, 10), done=done)
    found = lines(timetable(care), Duty.PATHWAY_PLAN_REVIEW)
    assert [(line.due, line.done) for line in found] == [
        (date(2026, 12, 1), date(2026, 11, 20)),
        (date(2027, 5, 20), None),
    ]


def test_who_is_only_qualifying_has_no_pathway_date() -> None:
    late = CareDates(date(2026, 1, 5), born=date(2008, 3, 1))
    assert not timetable(late).of(Duty.PATHWAY_NEEDS)


def test_the_education_plan_each_term() -> None:
    terms = SchoolTerms(
        (
            Term(date(2026, 1, 5), date(2026, 3, 27)),
            Term(date(2026, 4, 13), date(2026, 7, 21)),
            Term(date(2026, 9, 2), date(2026, 12, 18)),
        )
    )
    care = CareDates(date(2026, 2, 2), born=date(2010, 1, 1))
    assert not timetable(care).of(Duty.PEP_REVIEW), "no term is known"
    (line,) = lines(timetable(care, terms=terms), Duty.PEP_REVIEW)
    assert (line.counted_from, line.due) == (date(2026, 4, 13), date(2026, 7, 21))
    done = {Duty.PEP_REVIEW: [date(2026, 7, 23)]}
    care = CareDates(date(2026, 2, 2), born=date(2010, 1, 1), done=done)
    held, ahead = lines(timetable(care, terms=terms), Duty.PEP_REVIEW)
    assert (held.lateness(date(2027, 1, 1)), ahead.due) == (2, date(2026, 12, 18))


def test_the_managers_answer_counts_from_the_decisions() -> None:
    done = {Duty.RECORD: [date(2026, 2, 9)]}
    care = CareDates(date(2026, 1, 5), [date(2026, 1, 30)], done=done)
    dates = timetable(care)
    decisions, answer = dates.of(Duty.DECISIONS), dates.of(Duty.MANAGERS_ANSWER)
    assert decisions
    assert answer
    assert decisions.done == date(2026, 2, 9), "they stand at the latest when the record does"
    assert answer.due == date(2026, 2, 16)


@given(days, days)
def test_every_date_stands_in_one_way(due: date, today: date) -> None:
    line = DueDate(Duty.RECORD, due, due)
    assert line.standing(today) is (
        Standing.LATE
        if today > due
        else Standing.SOON
        if (due - today).days <= 28
        else Standing.AHEAD
    )
    assert DueDate(Duty.RECORD, due, due, done=today).standing(today) is Standing.DONE
    choice = DueDate(Duty.REVIEW_AFTER_18, due, due, choice=True)
    assert choice.standing(today) is not Standing.LATE


def test_what_is_over_is_not_asked_any_more() -> None:
    care = CareDates(date(2026, 1, 5), born=date(2009, 6, 1))
    dates = timetable(care)
    assert dates.late(date(2027, 5, 31))
    assert not [line for line in dates.late(date(2027, 6, 1)) if line.is_health]
    assert not dates.open(date(2028, 6, 1)), "at 19 the IRO's part ends"


def lines(dates: Timetable, *duties: Duty) -> list[DueDate]:
    return [line for line in dates.dates if line.duty in duties]
