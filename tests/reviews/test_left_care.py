"""Nothing that hangs on being looked after is asked for after the last day in care."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from portal.reviews.timetable import CareDates, Duty, timetable

SINCE, BORN = date(2026, 1, 5), date(2009, 9, 10)
ENDS_WITH_CARE = {
    Duty.FIRST_REVIEW,
    Duty.SECOND_REVIEW,
    Duty.LATER_REVIEW,
    Duty.HEALTH_ASSESSMENT,
    Duty.HEALTH_REVIEW,
    Duty.PEP_STARTED,
    Duty.PEP_READY,
    Duty.PATHWAY_PLAN,
    Duty.REVIEW_AFTER_18,
}


@given(st.integers(0, 900), st.integers(0, 300))
def test_no_date_is_past_the_last_day(stayed, held):
    until = SINCE + timedelta(days=stayed)
    reviews = [SINCE + timedelta(days=held)] if held <= stayed else []
    dates = timetable(CareDates(SINCE, reviews, born=BORN, until=until)).dates
    for line in dates:
        if line.duty in ENDS_WITH_CARE and line.done is None and until < date(2027, 9, 9):
            assert line.due <= until
            assert not line.is_open(until + timedelta(days=1))


def test_the_first_review_of_somebody_who_left_before_it():
    left = CareDates(SINCE, born=BORN, until=date(2026, 1, 20))
    assert timetable(left).next_review() is None
    stayed = CareDates(SINCE, born=BORN, until=date(2026, 2, 28))
    assert timetable(stayed).next_review().over == date(2026, 3, 1)


def test_a_last_day_after_18_changes_nothing():
    assert timetable(CareDates(SINCE, born=BORN)) == timetable(
        CareDates(SINCE, born=BORN, until=date(2027, 9, 9))
    )


def test_the_pathway_plan_stays_with_who_left_after_being_eligible():
    done = {Duty.PATHWAY_NEEDS: [date(2026, 5, 4)]}
    left = timetable(CareDates(SINCE, born=BORN, done=done, until=date(2026, 8, 1)))
    assert left.of(Duty.PATHWAY_PLAN_REVIEW).due == date(2026, 11, 4)
    assert left.of(Duty.REVIEW_AFTER_18) is None
    early = timetable(CareDates(SINCE, born=BORN, until=date(2026, 2, 1)))
    assert early.of(Duty.PATHWAY_NEEDS) is None


def test_the_record_of_the_last_review_is_still_written():
    left = CareDates(SINCE, [date(2026, 1, 30)], born=BORN, until=date(2026, 1, 31))
    assert timetable(left).of(Duty.RECORD_TO_EVERYONE).is_open(date(2026, 2, 10))
