"""Alone with my IRO, or without somebody in the room."""

import pytest
from cast.people import person_id
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from portal.agenda.models import AgendaPoint
from portal.care_team.models import Assignment
from portal.db import db

LIST = "/get-ready/agenda"
NEW = f"{LIST}/new"


def test_alone_with_my_iro_is_never_for_the_meeting(ben, order):
    page = ben.fill(NEW, expect=422, text="A secret", alone_with_iro="y", audience="meeting")
    assert page.has_text("so the meeting can't see it")
    assert page.form_values()["audience"] == ["my-iro"]
    assert page.form_values()["text"] == "A secret"
    assert order(ben) == []
    ben.press(NEW, page.form_values())
    listed = ben.visit(LIST)
    assert listed.has_text("With my IRO alone")
    assert listed.has_text("My IRO")


def test_a_point_for_the_meeting_cannot_become_one_for_the_iro_alone(ben, order):
    ben.fill(NEW, text="My brother", audience="meeting")
    mine = f"{LIST}/{order(ben)[0]}"
    ben.fill(mine, expect=422, alone_with_iro="y")
    assert ben.visit(mine).form_values()["audience"] == ["meeting"]


def test_saving_while_writing_does_not_show_it_to_the_meeting(ben, order):
    form = {**ben.visit(NEW).form_values(), "text": "A secret", "alone_with_iro": "y"}
    sent = {**form, "audience": "meeting"}
    told = ben.press(NEW, sent, 422, headers={"X-Autosave": "1"})
    assert "the meeting can't see it" in told.json["message"]
    assert order(ben) == []


def test_no_page_can_store_it_for_the_room(app, ben):
    ben.fill(NEW, text="A secret", alone_with_iro="y")
    with app.app_context(), pytest.raises(IntegrityError), db.at_once() as session:
        session.execute(update(AgendaPoint).values(audience="meeting"))


def test_not_when_somebody_is_in_the_room(amina):
    amina.fill(NEW, text="My room", not_with=str(person_id("her_carer")))
    assert amina.visit(LIST).has_text("Not when Carol Carer is in the room")


def test_only_people_of_today_s_circle_are_offered_and_not_the_iro(amina):
    page = amina.visit(NEW)
    assert page.has_text("Carol Carer")
    assert not page.has_text("Fred Former")
    select = page.html.split('name="not_with"')[1].split("</select>")[0]
    assert "Sam Social" in select
    assert "Olga Officer" not in select


def test_alone_with_my_iro_is_for_my_iro_to_see(amina):
    worker, officer = (str(person_id(who)) for who in ("her_social_worker", "her_officer"))
    point = {"text": "A secret", "alone_with_iro": "y", "audience": "chosen"}
    page = amina.fill(NEW, expect=422, **point, readers=[worker])
    assert page.has_text("I pick my IRO too.")
    amina.fill(NEW, **point, readers=[worker, officer])


def test_both_versions_say_who_is_there_and_who_may_see_them(amina, order):
    amina.fill(NEW, text="My home")
    mine = f"{LIST}/{order(amina)[0]}"
    drawn = amina.visit(mine).form_values()
    carer = str(person_id("her_carer"))
    amina.press(mine, {**drawn, "alone_with_iro": "y", "not_with": carer})
    seen = {"audience": "chosen", "readers": [carer], "minutes": "20"}
    both = amina.press(mine, {**drawn, **seen}, expect=409)
    (shown,) = [part for part in both.all("section") if part.get("aria-labelledby") == "conflict"]
    theirs, here = " ".join(shown.itertext()).split("What I wrote here")
    assert "With my IRO alone" in theirs
    assert "is in the room" in theirs
    assert "is in the room" not in here
    assert "People I choose" in here


def of_her_carer(app, **values):
    """Change the job that Amina's carer has with her."""
    with app.app_context(), db.at_once() as session:
        hers = update(Assignment).where(Assignment.adult_id == person_id("her_carer"))
        session.execute(hers.values(**values))


def test_who_has_gone_stays_kept_away_until_i_change_it(app, amina, order):
    amina.fill(NEW, text="My room", audience="meeting", not_with=str(person_id("her_carer")))
    of_her_carer(app, ends_on=Assignment.starts_on)
    mine = f"{LIST}/{order(amina)[0]}"
    amina.fill(mine, text="My room, and the door")
    assert amina.visit(LIST).has_text("Not when Carol Carer is in the room")
    amina.fill(mine, not_with="")
    assert not amina.visit(LIST).has_text("Carol Carer")
    assert not amina.visit(mine).has_text("Carol Carer")


def test_who_leads_the_meeting_now_cannot_be_kept_away(app, amina, order):
    amina.fill(NEW, text="My room", not_with=str(person_id("her_carer")))
    of_her_carer(app, job="iro")
    assert amina.visit(f"{LIST}/{order(amina)[0]}").form_values()["not_with"] == [""]
