"""What the report says of what adults owe: letters, records, health, rights, disputes."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from annual.authority import CAME, at

from portal.dates.models import DutyDone
from portal.disputes.models import Dispute
from portal.health.models import HealthAssessment
from portal.letters.models import Letter
from portal.rights.models import RightTalkedThrough

IN_TIME, LATE = "In time", "Late"


@pytest.mark.parametrize(
    ("sent", "counts"),
    [
        (date(2022, 10, 31), [1, 1, 0, 0, 0]),
        (date(2022, 11, 1), [1, 0, 1, 0, 0]),
        (None, [1, 0, 0, 1, 0]),
    ],
)
def test_letters_within_20_working_days(authority, one, counted, sent, counts):
    review_id = authority.review(one, date(2022, 10, 3))
    if sent:
        for version, day in ((1, sent), (2, sent + timedelta(days=60))):
            authority.add(
                Letter(
                    id=uuid4(),
                    review_id=review_id,
                    young_person_id=one,
                    version=version,
                    contents_sealed=b"nobody opens it",
                    sent_by=authority.manager,
                    sent_at=at(day),
                )
            )
    assert list(counted("Letter to the young person").values()) == counts


def test_a_letter_that_is_still_in_time(authority, one, counted):
    authority.review(one, date(2023, 5, 25))
    found = counted("Letter to the young person", "2023-24")
    assert found["Not yet, and not late yet"] == 1


def test_records_within_15_working_days_closed_here_or_written_down(authority, one, counted):
    authority.review(one, date(2022, 10, 3), closed=date(2022, 10, 24))
    authority.review(one, date(2022, 11, 7), closed=date(2022, 12, 24))
    authority.add(
        DutyDone(
            id=uuid4(),
            young_person_id=one,
            duty="record",
            done_on=date(2022, 11, 28),
            recorded_by=authority.manager,
            recorded_at=at(CAME),
        )
    )
    authority.review(one, date(2023, 1, 9), closed=date(2023, 2, 1))
    assert list(counted("Full record").values()) == [3, 2, 1, 0, 0]


def health(authority, one, due, held, delay=None):
    authority.add(
        HealthAssessment(
            id=uuid4(),
            young_person_id=one,
            kind="review",
            counted_from=CAME,
            due_on=due,
            held_on=held,
            delay=delay,
            copy_given=False,
            recorded_by=authority.manager,
            recorded_at=at(CAME),
        )
    )


def test_health_assessments_in_time_and_why_not(authority, one, counted):
    health(authority, one, date(2022, 10, 3), date(2022, 10, 3))
    others = authority.young(CAME, many=3)
    health(authority, others[0], date(2022, 10, 3), date(2023, 4, 20), "clinic")
    health(authority, others[1], date(2022, 10, 3), None, "interpreter")
    found = counted("Health assessments")
    assert (found["Assessments due"], found[IN_TIME], found[LATE]) == (4, 1, 3)
    why = counted("Why health assessments were late")
    assert {label: number for label, number in why.items() if number} == {
        LATE: 3,
        "The clinic had no time": 1,
        "No interpreter was free": 1,
        "No reason yet": 1,
    }


def test_nothing_is_asked_for_after_somebody_left(authority, one, counted):
    authority.leave(date(2022, 9, 20), one)
    assert counted("Health assessments")["Assessments due"] == 0
    assert counted("Reviews")["Young people whose next review was late on the last day"] == 0


def test_rights_talked_through(authority, one, counted):
    authority.young(CAME)
    for right in ("advocate", "interpreter"):
        authority.add(
            RightTalkedThrough(
                id=uuid4(),
                young_person_id=one,
                right=right,
                on=date(2023, 1, 5),
                by=authority.manager,
                noted_at=at(CAME),
            )
        )
    assert list(counted("Rights").values()) == [2, 1, 1]
    assert list(counted("Rights", "2023-24").values()) == [2, 0, 2]


def test_disputes_by_how_far_they_went(authority, one, counted):
    later = date(2022, 12, 1)
    for formal, cafcass in ((None, None), (later, None), (later, later), (None, later)):
        authority.add(
            Dispute(
                id=uuid4(),
                young_person_id=one,
                state="informal",
                about_sealed=b"x",
                opened_on=date(2022, 11, 28),
                formal_on=formal,
                cafcass_on=cafcass,
                opened_by=authority.manager,
            )
        )
    assert list(counted("Disputes").values()) == [4, 1, 1, 2]
