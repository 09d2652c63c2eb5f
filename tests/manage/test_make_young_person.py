"""Making a young person."""

from datetime import timedelta

import pytest

from portal.audit.models import Act
from portal.care_team.models import YoungPerson
from portal.i18n import london_today

PAGE = "/manage/new-young-person"


def test_they_are_there_with_the_last_day_for_their_first_review(
    administrator, new_young_person, kept
):
    made = administrator.press(PAGE, new_young_person)
    page = administrator.visit(made.location)
    assert page.has_text("Selam")
    assert page.has_text("ትግርኛ")
    assert page.has_text("Monday 2 February")
    assert page.has_text("There is no reviewing officer today. Add one.")
    assert f"{made.location}/reviews/plan" in page.links()
    assert kept.acts()[0] == Act.PERSON_MADE


def test_sent_twice_it_makes_one(administrator, new_young_person, kept):
    first = administrator.press(PAGE, new_young_person)
    assert administrator.press(PAGE, new_young_person).location == first.location
    assert len(kept.rows(YoungPerson)) == 4


def test_the_same_id_with_other_content_shows_both(administrator, new_young_person):
    administrator.press(PAGE, new_young_person)
    page = administrator.press(PAGE, {**new_young_person, "born_on": "2011-02-03"}, expect=409)
    assert page.has_text("3 February 2010")
    assert page.has_text("3 February 2011")
    assert page.has_text("Nothing was changed.")


def test_the_id_of_an_adult_changes_nothing(administrator, new_young_person, her_officer):
    taken = {**new_young_person, "id": str(her_officer.id)}
    assert administrator.press(PAGE, taken, expect=409).has_text("Olga Officer")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Write the name they want to be called."),
        ({"born_on": ""}, "Write the day they were born."),
        ({"born_on": "31/02/2010"}, "Write the day as day, month and year, like 9/3/2026."),
        ({"born_on": "1995-01-01"}, "Check the year they were born."),
        ({"looked_after_since": "soon"}, "Write the day as day, month and year"),
        ({"looked_after_since": "2009-01-01"}, "This is before they were born."),
        (
            {"looked_after_since": (london_today() + timedelta(days=1)).isoformat()},
            "This day is still to come.",
        ),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    administrator, new_young_person, wrong, sentence
):
    page = administrator.press(PAGE, {**new_young_person, **wrong}, expect=422)
    assert page.has_text(sentence)
    assert page.form_values()["language"] == ["ti"]


def test_a_day_that_never_was_is_not_also_called_missing(administrator, new_young_person):
    page = administrator.press(PAGE, {**new_young_person, "born_on": "31/02/2010"}, expect=422)
    assert page.has_text("Write the day as day, month and year, like 9/3/2026.")
    assert not page.has_text("Write the day they were born.")


def test_a_day_can_be_written_as_people_write_it(administrator, new_young_person, kept):
    administrator.press(PAGE, {**new_young_person, "looked_after_since": "5/1/2026"})
    days = {row.looked_after_since.isoformat() for row in kept.rows(YoungPerson)}
    assert "2026-01-05" in days
