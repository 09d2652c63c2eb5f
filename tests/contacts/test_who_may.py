"""Who records contacts: the IRO, the social worker and the personal adviser of today."""

from uuid import uuid4, uuid5

import pytest
from cast.counting import queries
from cast.nothing import bare
from cast.people import HOUSE, person_id
from contacts.written import BY_OFFICER, BY_WORKER, MINE, a_visit, raised, written

from portal.care_team.models import Assignment
from portal.db import db

ROOMS = ("contacts", "contacts/new", "alerts", "alerts/new")


def job(app, adult, name):
    with app.app_context(), db.at_once() as session:
        session.get_one(Assignment, uuid5(HOUSE, f"{adult} amina")).job = name


def test_the_doors_of_those_who_may(app, amina, her_officer, her_social_worker):
    officer = her_officer.visit(f"/officer/young-people/{person_id('amina')}")
    assert f"{BY_OFFICER}/contacts" in officer.links()
    assert f"{BY_WORKER}/contacts" in her_social_worker.visit("/professional").links()
    job(app, "her_social_worker", "personal-adviser")
    for room in ROOMS:
        her_social_worker.visit(f"{BY_WORKER}/{room}")
    assert MINE in amina.visit("/my-people").links()


@pytest.mark.parametrize("name", ["foster-carer", "designated-nurse", "interpreter", "advocate"])
def test_not_for_other_jobs(app, cast, name):
    job(app, "her_carer", name)
    carer = cast.visitor("her_carer")
    assert f"{BY_WORKER}/contacts" not in carer.visit("/professional").links()
    for room in ROOMS:
        carer.visit(f"{BY_WORKER}/{room}", expect=404)
    carer.press(f"{BY_WORKER}/contacts/new", a_visit(), expect=404)


def test_an_ended_job_is_no_job(app, cast):
    job(app, "former_worker", "social-worker")
    former = cast.visitor("former_worker")
    never = former.visit(f"/professional/young-people/{uuid4()}/contacts", expect=404)
    assert bare(former.visit(f"{BY_WORKER}/contacts", expect=404)) == bare(never)
    cast.visitor("former_officer").visit(f"{BY_OFFICER}/contacts", expect=404)


@pytest.mark.parametrize(
    "name", ["ben", "amina", "other_officer", "manager", "administrator", "editor"]
)
def test_nobody_else(cast, name):
    for room in (BY_OFFICER, BY_WORKER):
        cast.visitor(name).visit(f"{room}/contacts", expect=404)


def test_what_is_bens_is_not_found_under_amina(cast, her_officer):
    others, by_other = cast.visitor("other_officer"), f"/officer/young-people/{person_id('ben')}"
    visit, alert = written(others, by_other), raised(others, by_other)
    for page in (f"contacts/{visit}", f"alerts/{alert}", f"alerts/{alert}/close"):
        her_officer.visit(f"{BY_OFFICER}/{page}", expect=404)
        others.visit(f"{by_other}/{page}")
    her_officer.press(f"{BY_OFFICER}/contacts/new", a_visit(id=str(visit)), expect=422)
    sent = her_officer.visit(f"{BY_OFFICER}/contacts/new").form_values()
    her_officer.press(f"{BY_OFFICER}/contacts/new", {**sent, **a_visit(id=str(visit))}, expect=404)


def test_pages_ask_little(app, amina, her_officer, her_social_worker):
    for _each in range(3):
        raised(her_social_worker)
        written(her_social_worker)
    for visitor, page, most in (
        (amina, MINE, 5),
        (her_officer, f"{BY_OFFICER}/contacts", 8),
        (her_social_worker, f"{BY_WORKER}/contacts", 8),
    ):
        visitor.visit(page)
        with queries(app) as seen:
            visitor.visit(page)
        assert len(seen) <= most, seen
