"""Asking for an advocate and complaining: from help, from an answer, with or without words."""

from uuid import uuid4

import pytest
from cast.people import person_id
from outcomes.room import OF, said_and_held, thing_of
from speaking_up.room import IRO_DESK, MANAGERS_DESK, WORDS, kept, mine, speak_up
from sqlalchemy import func, select

from portal.care_team.models import Assignment
from portal.db import db
from portal.reviews.working_days import WorkingDays
from portal.speaking_up.models import Matter

NEW = "/speak-up/new/complaint"
IRO = str(person_id("her_officer"))
WORKER = str(person_id("her_social_worker"))


def how_many(cast):
    with cast.app.app_context():
        return db.read.scalar(select(func.count()).select_from(Matter))


def test_help_leads_there_for_a_young_person_only(amina, anybody, her_officer):
    assert {NEW, "/speak-up/new/advocate", "/speak-up"} <= set(amina.visit("/help").links())
    for visitor in (anybody, her_officer):
        assert NEW not in visitor.visit("/help").links()


def test_a_complaint_has_its_day_and_its_words(cast, amina, her_officer):
    amina.press("/language", {"language": "ti", "mode": "both"})
    made = speak_up(amina)
    found = kept(cast, made)
    assert (found.state, found.stage, found.goes_to) == ("waiting", 1, "iro")
    assert found.due_on == WorkingDays().after(cast.today, 10)
    page = her_officer.visit(f"{IRO_DESK}/{made}")
    for wanted in (WORDS, 'lang="ti"', "Ask an interpreter", "Stage 1"):
        assert page.has_text(wanted)


def test_an_advocate_is_both_peoples_to_find_by_a_promised_day(cast, amina, her_officer, manager):
    page = amina.visit("/speak-up/new/advocate")
    assert page.has_text("Always Heard")
    assert page.has_text("within 5 working days")
    made = speak_up(amina, "advocate", "both")
    assert kept(cast, made).due_on == WorkingDays().after(cast.today, 5)
    for adult, desk in ((her_officer, IRO_DESK), (manager, MANAGERS_DESK)):
        assert adult.visit(desk).has_text("Wants an advocate")
        assert adult.visit(f"{desk}/{made}").has_text(WORDS)
    assert amina.visit(mine(made)).has_text("0808 800 5792")


def test_it_can_be_about_one_answer(cast, amina, her_officer, manager):
    item = said_and_held(cast, amina)
    address = f"{thing_of(item)}/speak-up/complaint"
    assert address in amina.visit(thing_of(item)).links()
    assert amina.visit(address).has_text("ንሓወይ")
    made = uuid4()
    amina.fill(address, id=str(made), to="manager", text="")
    found = kept(cast, made)
    assert (found.review_id, found.item_id) == (OF.review_id, item)
    assert thing_of(item) in amina.visit(mine(made)).links()
    page = manager.visit(f"{MANAGERS_DESK}/{made}")
    assert page.has_text("They wrote no words. Ask them.")
    assert not page.has_text("ንሓወይ")
    her_officer.visit(f"{IRO_DESK}/{made}", expect=404)


def test_what_is_not_hers_cannot_be_it(ben, cast, amina):
    item = said_and_held(cast, amina)
    address = f"{thing_of(item)}/speak-up/complaint"
    ben.visit(address, expect=404)
    ben.press(address, {"to": "manager"}, expect=404)
    amina.visit(thing_of(uuid4()) + "/speak-up/complaint", expect=404)
    amina.visit("/speak-up/new/nonsense", expect=404)
    assert how_many(cast) == 0


def test_it_never_goes_to_whom_it_is_about(cast, amina, her_officer, manager):
    page = amina.fill(NEW, 422, about=IRO, to="iro", text="My IRO does not listen")
    assert page.has_text("It is about my IRO, so it goes to the manager.")
    assert page.form_values()["text"] == "My IRO does not listen"
    page = amina.fill("/speak-up/new/advocate", 422, about=IRO, to="both", text="")
    assert page.has_text("so it goes to the manager")
    assert how_many(cast) == 0
    made = speak_up(amina, to="manager", about=IRO)
    assert f"{IRO_DESK}/{made}" not in her_officer.visit(IRO_DESK).links()
    her_officer.visit(f"{IRO_DESK}/{made}", expect=404)
    assert manager.visit(f"{MANAGERS_DESK}/{made}").has_text("It is about Olga Officer")


def test_who_becomes_her_iro_later_does_not_read_what_is_about_them(cast, amina):
    made = speak_up(amina, about=WORKER)
    with cast.app.app_context(), db.at_once() as session:
        session.get_one(Matter, made).about_id = person_id("her_officer")
    cast.visitor("her_officer").visit(f"{IRO_DESK}/{made}", expect=404)


def test_somebody_who_is_not_of_the_circle_is_not_offered(cast, amina):
    page = amina.fill(NEW, 422, about=str(person_id("other_officer")), to="iro")
    assert page.has_text("Pick somebody, or the first one.")
    assert amina.fill(NEW, 422, text="x").has_text("Pick who gets it.")
    page = amina.fill(NEW, 422, text="x" * 5001, to="iro")
    assert page.form_values()["text"] == "x" * 5001
    assert how_many(cast) == 0


def test_without_an_iro_it_goes_to_the_manager(cast, amina):
    with cast.app.app_context(), db.at_once() as session:
        for one in session.scalars(select(Assignment).where(Assignment.job == "iro")):
            one.ends_on = one.starts_on
    page = amina.visit(NEW)
    assert 'value="iro"' not in page.html
    made = uuid4()
    amina.fill(NEW, id=str(made))
    assert kept(cast, made).goes_to == "manager"


def test_sent_twice_is_once(cast, amina):
    values = {**amina.visit(NEW).form_values(), "to": "iro", "text": "One"}
    for _time in range(2):
        amina.press(NEW, values)
    page = amina.press(NEW, {**values, "text": "Two"}, expect=409)
    assert page.has_text("I sent other words from this page before.")
    assert page.has_text("One")
    assert page.has_text("What I wrote here")
    assert page.has_text("Two")
    assert how_many(cast) == 1


def test_another_s_id_is_nothing(cast, amina, ben):
    made = speak_up(amina)
    ben.press(NEW, {"id": str(made), "about": "nobody", "to": "iro", "text": WORDS}, expect=404)
    assert how_many(cast) == 1


@pytest.mark.usefixtures("complaint")
def test_it_is_sealed(cast):
    data = cast.app.extensions["settings"].data
    kept_bytes = b"".join(one.read_bytes() for one in data.glob("portal.sqlite*"))
    assert WORDS.encode() not in kept_bytes
