"""What changes when somebody is about to be 18, and after."""

from datetime import date

from portal.reviews.due import DueDate, Duty
from portal.reviews.timetable import CareDates, Timetable, timetable

START = date(2026, 1, 5)
BORN = date(2008, 9, 10)
HELD = (date(2026, 1, 30), date(2026, 4, 20))


def line(dates: Timetable, duty: Duty) -> DueDate:
    found = dates.of(duty)
    assert found
    return found


def duties(dates: Timetable) -> set[Duty]:
    return {found.duty for found in dates.dates}


def test_the_last_review_before_18_looks_at_the_pathway_plan() -> None:
    pathway = line(timetable(CareDates(START, born=BORN)), Duty.PATHWAY_PLAN)
    assert pathway.counted_from == date(2026, 3, 10), "six months ahead"
    assert pathway.due == date(2026, 9, 9), "the day before the birthday"
    assert pathway.done is None


def test_a_review_in_the_last_six_months_is_that_review() -> None:
    dates = timetable(CareDates(START, HELD, born=BORN))
    assert line(dates, Duty.PATHWAY_PLAN).done == HELD[-1]


def test_a_review_before_that_is_not() -> None:
    dates = timetable(CareDates(START, HELD[:1], planned=date(2026, 4, 20), born=BORN))
    pathway = line(dates, Duty.PATHWAY_PLAN)
    assert (pathway.done, pathway.planned) == (None, date(2026, 4, 20))


def test_no_review_is_due_by_regulation_33_from_18() -> None:
    dates = timetable(CareDates(START, HELD, born=BORN))
    assert Duty.LATER_REVIEW not in duties(dates), "six months on is after the birthday"
    assert dates.next_review() is None


def test_somebody_who_comes_just_before_18_has_a_review_before_the_birthday() -> None:
    dates = timetable(CareDates(START, born=date(2008, 1, 20)))
    assert Duty.FIRST_REVIEW not in duties(dates), "20 working days end after the birthday"
    assert dates.next_review() == line(dates, Duty.PATHWAY_PLAN)
    assert line(dates, Duty.PATHWAY_PLAN).due == date(2026, 1, 19)


def test_somebody_who_comes_after_18_has_no_review_of_this_kind() -> None:
    dates = timetable(CareDates(START, born=date(2008, 1, 5)))
    assert dates.next_review() is None
    assert Duty.REVIEW_AFTER_18 not in duties(dates)


def test_one_more_review_is_offered_until_19_and_is_never_late() -> None:
    after = line(timetable(CareDates(START, HELD, born=BORN)), Duty.REVIEW_AFTER_18)
    assert (after.counted_from, after.due) == (date(2026, 9, 10), date(2027, 9, 9))
    assert after.choice
    assert after.lateness(date(2030, 1, 1)) == 0
    assert not after.will_be_late()


def test_a_review_held_after_18_is_the_chosen_one() -> None:
    chosen = date(2027, 1, 14)
    dates = timetable(CareDates(START, (*HELD, chosen), born=BORN))
    assert line(dates, Duty.REVIEW_AFTER_18).done == chosen
    assert line(dates, Duty.DECISIONS).counted_from == chosen
    assert Duty.LATER_REVIEW not in duties(dates)


def test_a_review_planned_after_18_is_not_taken_for_the_last_one_before() -> None:
    planned = date(2026, 10, 1)
    dates = timetable(CareDates(START, HELD[:1], planned=planned, born=BORN))
    assert line(dates, Duty.REVIEW_AFTER_18).planned == planned
    assert line(dates, Duty.SECOND_REVIEW).planned is None
    assert line(dates, Duty.PATHWAY_PLAN).planned is None


def test_without_a_date_of_birth_nothing_is_said_about_18() -> None:
    asked = duties(timetable(CareDates(START, HELD)))
    assert not asked & {Duty.PATHWAY_PLAN, Duty.REVIEW_AFTER_18}
    assert Duty.LATER_REVIEW in asked
