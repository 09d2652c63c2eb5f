"""Who should come and who rather not: asked of each person, never shown in the room."""

import json
from uuid import UUID

from cast.people import person_id
from sqlalchemy import select

from portal.db import db
from portal.drafts.whole import frozen_drafts
from portal.taking_part.models import TakingPart

ALL = "/get-ready/taking-part"
PEOPLE = f"{ALL}/people"
SAM = f"person-{person_id('her_social_worker')}"
CAROL = f"person-{person_id('her_carer')}"


def test_each_person_of_the_circle_is_asked_about_once_but_not_the_iro(amina):
    page = amina.visit(PEOPLE)
    asked = {field.get("name") for field in page.all("input")}
    assert {SAM, CAROL} <= asked
    assert f"person-{person_id('her_officer')}" not in asked
    assert f"person-{person_id('former_worker')}" not in asked


def test_what_is_said_of_each_person_is_shown_and_can_be_changed(amina):
    amina.fill(PEOPLE, **{SAM: "rather-not", CAROL: "come"}, text="My coach too")
    page = amina.visit(ALL)
    assert page.has_text("I would rather Sam Social does not come")
    assert page.has_text("I want Carol Carer to come")
    amina.fill(PEOPLE, **{SAM: "come"})
    assert amina.visit(ALL).has_text("I want Sam Social to come")
    assert amina.visit(ALL).has_text("My coach too")


def test_the_meeting_is_never_offered(amina):
    offered = [
        field.get("value")
        for field in amina.visit(PEOPLE).all("input")
        if field.get("name") == "audience"
    ]
    assert offered == ["only-me", "my-iro", "chosen"]


def test_the_meeting_is_refused_when_it_is_sent_all_the_same(amina):
    page = amina.fill(PEOPLE, 422, **{SAM: "rather-not"}, audience="meeting")
    assert page.has_text("Pick who can see this.")
    assert page.form_values()[SAM] == ["rather-not"]
    assert amina.visit(ALL).all("section") == []


def test_other_sections_may_be_shown_in_the_meeting(amina):
    amina.fill(f"{ALL}/needs", breaks="one-break", audience="meeting")
    assert amina.visit(ALL).has_text("Everyone at my meeting")


def test_somebody_elses_people_cannot_be_named(amina):
    strange = f"person-{person_id('other_officer')}"
    amina.fill(PEOPLE, **{strange: "rather-not", SAM: "come"})
    assert not amina.visit(ALL).has_text("Peter Other")


def test_an_answer_that_is_none_counts_as_none(amina):
    amina.fill(PEOPLE, **{SAM: "<script>", CAROL: "come"})
    page = amina.visit(ALL)
    assert page.has_text("Carol Carer")
    assert not page.has_text("Sam Social")


def test_names_and_answers_are_sealed(amina, settings):
    amina.fill(PEOPLE, **{SAM: "rather-not"}, text="CANARY of the people")
    for file in settings.data.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert b"CANARY" not in data
            assert b"rather-not" not in data


def test_the_frozen_item_says_who_by_id_and_name(app, amina):
    amina.fill(PEOPLE, **{SAM: "rather-not"})
    with app.app_context():
        row = db.read.scalars(select(TakingPart)).one()
        (item,) = frozen_drafts(db.read, (TakingPart,), row.young_person_id, row.review_id)
    frozen = item.as_json()
    assert json.loads(json.dumps(frozen)) == frozen
    assert frozen["step"] == "taking-part"
    assert frozen["audience"] == "my-iro"
    assert frozen["plain"] == {"section": "people"}
    (person,) = frozen["words"]["people"]
    assert UUID(person["id"]) == person_id("her_social_worker")
    assert (person["name"], person["answer"]) == ("Sam Social", "rather-not")
