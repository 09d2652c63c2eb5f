"""Making somebody who works for the authority."""

from datetime import timedelta

import time_machine

from portal.accounts.staff_models import StaffSignIn
from portal.audit.models import Act
from portal.db import utc_now
from portal.people.models import Person

PAGE = "/manage/new-staff"


def test_they_are_there_and_can_be_given_a_card(administrator, new_staff, kept):
    made = administrator.press(PAGE, new_staff)
    page = administrator.visit(made.location)
    assert page.has_text("Nora New")
    assert page.has_text("wren-12")
    assert f"{made.location}/cards/new" in page.links()
    assert kept.acts()[0] == Act.PERSON_MADE


def test_sent_twice_it_makes_one(administrator, new_staff, kept):
    first = administrator.press(PAGE, new_staff)
    before = len(kept.rows(Person))
    again = administrator.press(PAGE, new_staff)
    assert again.location == first.location
    assert len(kept.rows(Person)) == before
    assert kept.acts().count(Act.PERSON_MADE) == 4


def test_the_same_id_with_other_content_shows_both(administrator, new_staff, kept):
    administrator.press(PAGE, new_staff)
    page = administrator.press(PAGE, {**new_staff, "name": "Nora Other"}, expect=409)
    assert page.has_text("Nora New")
    assert page.has_text("Nora Other")
    assert not [row for row in kept.rows(Person) if row.id == "Nora Other"]


def test_the_id_of_somebody_who_is_there_changes_nothing(administrator, new_staff, amina_there):
    page = administrator.press(PAGE, {**new_staff, "id": str(amina_there.id)}, expect=409)
    assert page.has_text("Young person") or page.has_text("Amina")


def test_two_people_cannot_have_one_sign_in_name(administrator, new_staff, kept):
    administrator.press(PAGE, new_staff)
    people = len(kept.rows(Person))
    other = administrator.visit(PAGE).form_values()["id"]
    page = administrator.press(
        PAGE, {**new_staff, "id": other, "sign_in_name": "WREN-12"}, expect=422
    )
    assert page.has_text("Somebody signs in with this name already.")
    assert page.has_text("Nora New")
    assert len(kept.rows(Person)) == people


def test_what_is_wrong_is_said(administrator, new_staff):
    wrong = {"name": "", "role": "young-person", "language": "xx", "sign_in_name": "a b"}
    page = administrator.press(PAGE, {**new_staff, **wrong}, expect=422)
    for sentence in (
        "Write their name.",
        "Pick what they do.",
        "Pick a language.",
        "Use 3 to 40 letters from a to z",
    ):
        assert page.has_text(sentence)


def test_giving_a_role_asks_for_a_fresh_proof(administrator, new_staff):
    with time_machine.travel(utc_now() + timedelta(minutes=6), tick=False):
        asked = administrator.visit(PAGE, expect=302)
        assert asked.location.startswith("/sign-in/again?next=/manage/new-staff")
        page = administrator.press(PAGE, new_staff, expect=401)
    assert "/sign-in/again" in page.links()
    assert page.form_values()["name"] == new_staff["name"]
    made = administrator.press(PAGE, page.form_values())
    assert administrator.visit(made.location).has_text(new_staff["name"])


def test_a_sign_in_name_can_be_changed(administrator, her_officer, kept):
    page = f"/manage/people/{her_officer.id}/sign-in-name"
    administrator.fill(page, sign_in_name="Heron-41")
    administrator.fill(page, sign_in_name="heron-42")
    assert administrator.visit(f"/manage/people/{her_officer.id}").has_text("heron-42")
    assert len(kept.rows(StaffSignIn)) == 1
    assert kept.acts()[0] == Act.SIGN_IN_NAME_GIVEN


def test_a_young_person_has_no_sign_in_name(administrator, ben_there):
    administrator.visit(f"{ben_there.page}/sign-in-name", expect=404)
