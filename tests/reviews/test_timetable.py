"""The list of dates for one young person, at each stage."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from portal.reviews.due import DueDate, Duty
from portal.reviews.timetable import CareDates, Timetable, timetable

START = date(2026, 1, 5)
FIRST_DUE = date(2026, 2, 2)


def due(dates: Timetable) -> dict[Duty, date]:
    return {line.duty: line.due for line in dates.dates}


def due_of_reviews(dates: Timetable) -> dict[Duty, date]:
    beside = {Duty.PEP_STARTED, Duty.PEP_READY}
    return {duty: by for duty, by in due(dates).items() if duty not in beside}


def line(dates: Timetable, duty: Duty) -> DueDate:
    found = dates.of(duty)
    assert found
    return found


def test_somebody_just_arrived() -> None:
    dates = timetable(CareDates(START))
    assert due_of_reviews(dates) == {
        Duty.HEALTH_ASSESSMENT: FIRST_DUE,
        Duty.FIRST_REVIEW: FIRST_DUE,
    }
    assert dates.next_review() == line(dates, Duty.FIRST_REVIEW)


def test_the_bank_holidays_of_christmas_and_new_year_are_not_counted() -> None:
    assert due(timetable(CareDates(date(2025, 12, 22))))[Duty.FIRST_REVIEW] == date(2026, 1, 22)


def test_the_health_assessment_comes_before_the_planned_review() -> None:
    dates = timetable(CareDates(START, planned=date(2026, 1, 20)))
    assert due(dates)[Duty.HEALTH_ASSESSMENT] == date(2026, 1, 19)
    assert line(dates, Duty.FIRST_REVIEW).planned == date(2026, 1, 20)


def test_a_first_review_planned_too_late_moves_no_limit() -> None:
    dates = timetable(CareDates(START, planned=date(2026, 2, 20)))
    assert due(dates)[Duty.HEALTH_ASSESSMENT] == FIRST_DUE
    assert line(dates, Duty.FIRST_REVIEW).will_be_late()


def test_between_the_first_and_the_second_review() -> None:
    dates = timetable(CareDates(START, held=[date(2026, 1, 30)], planned=date(2026, 4, 20)))
    assert due_of_reviews(dates) == {
        Duty.HEALTH_ASSESSMENT: date(2026, 1, 29),
        Duty.FIRST_REVIEW: FIRST_DUE,
        Duty.DECISIONS: date(2026, 2, 6),
        Duty.RECORD: date(2026, 2, 20),
        Duty.RECORD_TO_EVERYONE: date(2026, 2, 27),
        Duty.SECOND_REVIEW: date(2026, 4, 30),
    }
    assert dates.next_review() == line(dates, Duty.SECOND_REVIEW)
    assert not line(dates, Duty.SECOND_REVIEW).will_be_late()


def test_later_reviews_are_six_months_apart_whatever_order_they_came_in() -> None:
    held = [date(2026, 8, 31), date(2026, 1, 30), date(2026, 4, 30), date(2026, 4, 30)]
    dates = timetable(CareDates(START, held))
    assert [found.due for found in dates.dates if found.duty is Duty.LATER_REVIEW] == [
        date(2026, 10, 30),
        date(2027, 2, 28),
    ]
    assert line(dates, Duty.DECISIONS).counted_from == date(2026, 8, 31)


def test_reviews_of_an_earlier_time_in_care_do_not_count() -> None:
    earlier = timetable(CareDates(START, held=[START - timedelta(days=200)]))
    assert earlier == timetable(CareDates(START))


def test_lateness_is_counted_in_days_and_stops_when_it_is_done() -> None:
    done = {Duty.DECISIONS: [date(2026, 2, 9)]}
    dates = timetable(CareDates(START, held=[date(2026, 1, 30)], done=done))
    assert line(dates, Duty.DECISIONS).lateness(date(2026, 6, 1)) == 3
    assert line(dates, Duty.RECORD).lateness(date(2026, 2, 20)) == 0
    assert line(dates, Duty.RECORD).lateness(date(2026, 2, 21)) == 1
    assert [late.duty for late in dates.late(date(2026, 2, 21))] == [
        Duty.PEP_STARTED,
        Duty.HEALTH_ASSESSMENT,
        Duty.PEP_READY,
        Duty.MANAGERS_ANSWER,
        Duty.RECORD,
    ]


def test_every_line_says_what_it_is_and_what_it_rests_on() -> None:
    lines = [DueDate(duty, START, FIRST_DUE) for duty in Duty]
    assert len({line.what.plain("en") for line in lines}) == len(Duty)
    assert all(line.rests_on.plain("en") for line in lines)


def test_no_adjournment_is_promised() -> None:
    assert not [duty for duty in Duty if "adjourn" in duty]


starts = st.dates(date(2020, 1, 1), date(2040, 1, 1))
gaps = st.lists(st.integers(1, 250), max_size=8)


@given(starts, gaps, st.integers(0, 7000))
def test_dates_are_in_order_and_each_review_follows_from_the_one_before(
    start: date, gaps: list[int], age_in_days: int
) -> None:
    held = [start + timedelta(days=sum(gaps[: n + 1])) for n in range(len(gaps))]
    born = start - timedelta(days=age_in_days)
    dates = timetable(CareDates(start, held, born=born)).dates
    assert [line.due for line in dates] == sorted(line.due for line in dates)
    assert all(line.due >= line.counted_from for line in dates)
    numbered = {Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.LATER_REVIEW}
    reviews = sorted(
        (line for line in dates if line.duty in numbered), key=lambda line: line.counted_from
    )
    before_18 = [line.done for line in reviews if line.done]
    assert [line.counted_from for line in reviews] == [start, *before_18][: len(reviews)]
