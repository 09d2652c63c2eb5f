"""Nobody reads a plan but the young person, their IRO, and today's social worker or adviser."""

from uuid import uuid5

import pytest
from cast.people import HOUSE, person_id
from plan.plans import BY_IRO, BY_WORKER, TEMPLATE, WANT, write

from portal.care_team.models import Assignment
from portal.db import db

OTHERS = (
    *("ben", "yusuf", "other_officer", "her_carer", "former_worker", "former_officer"),
    *("editor", "publisher", "manager", "administrator"),
)
PAGES = ("", "/areas/family", "/areas/family/versions", "/new-area")


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("room", [BY_IRO, BY_WORKER])
def test_to_everybody_else_it_does_not_exist(cast, her_officer, name, room):
    write(her_officer, BY_IRO)
    visitor = cast.visitor(name)
    for page in PAGES:
        visitor.visit(room + page, expect=404)
    visitor.press(f"{room}/areas/family", {"want": "Mine", "state": "yes"}, expect=404)
    visitor.press(f"{room}/areas/family/hide", expect=404)


def test_each_room_is_for_its_own_people(her_officer, her_social_worker):
    her_officer.visit(BY_WORKER, expect=404)
    her_social_worker.visit(BY_IRO, expect=404)


@pytest.mark.parametrize(
    ("job", "expect"), [("personal-adviser", 200), ("social-worker", 200), ("advocate", 404)]
)
def test_it_goes_by_the_job_of_today(cast, her_officer, job, expect):
    write(her_officer, BY_IRO)
    with cast.app.app_context(), db.at_once() as session:
        session.get_one(Assignment, uuid5(HOUSE, "her_carer amina")).job = job
    page = cast.visitor("her_carer").visit(BY_WORKER, expect=expect)
    assert (WANT in page.html) == (expect == 200)


def test_an_ended_job_ends_it(cast, her_social_worker):
    her_social_worker.visit(BY_WORKER)
    with cast.app.app_context(), db.at_once() as session:
        mine = session.get_one(Assignment, uuid5(HOUSE, "her_social_worker amina"))
        mine.ends_on = mine.starts_on
    her_social_worker.visit(BY_WORKER, expect=404)


def test_a_worker_reads_no_word_of_hers(amina, her_social_worker):
    amina.fill("/my-plan/family", says="not-me", text="For my IRO alone")
    for page in (BY_WORKER, f"{BY_WORKER}/areas/family"):
        shown = her_social_worker.visit(page)
        assert not shown.has_text("For my IRO alone")
        assert not shown.has_text("This is not me")


def test_the_desk_leads_there_by_job(cast, her_social_worker):
    assert BY_WORKER in her_social_worker.visit("/professional").links()
    assert BY_WORKER not in cast.visitor("her_carer").visit("/professional").links()


@pytest.mark.parametrize("name", ["amina", "her_officer", "her_social_worker", "manager"])
def test_the_template_is_the_administrators(cast, name):
    cast.visitor(name).visit(TEMPLATE, expect=404)


def test_the_page_of_a_young_person_leads_to_it(her_officer):
    page = her_officer.visit(f"/officer/young-people/{person_id('amina')}")
    assert BY_IRO in page.links()
