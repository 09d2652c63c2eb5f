"""Who writes health assessments down: the IRO, the social worker and the nurse, and nobody else."""

from uuid import uuid4, uuid5

import pytest
from cast.nothing import bare
from cast.people import HOUSE, person_id
from health.conftest import BY_OFFICER, BY_WORKER

from portal.care_team.models import Assignment
from portal.db import db


def job(app, adult, name):
    with app.app_context(), db.at_once() as session:
        session.get_one(Assignment, uuid5(HOUSE, f"{adult} amina")).job = name


def test_the_doors_of_those_who_may(app, her_officer, her_social_worker):
    assert BY_OFFICER in her_officer.visit(f"/officer/young-people/{person_id('amina')}").links()
    assert BY_WORKER in her_social_worker.visit("/professional").links()
    job(app, "her_social_worker", "designated-nurse")
    her_social_worker.visit(BY_WORKER)


@pytest.mark.parametrize("name", ["foster-carer", "teacher", "interpreter", "advocate"])
def test_not_for_other_jobs(app, cast, name):
    job(app, "her_carer", name)
    carer = cast.visitor("her_carer")
    assert BY_WORKER not in carer.visit("/professional").links()
    carer.visit(BY_WORKER, expect=404)
    carer.press(BY_WORKER, {"delay": "clinic"}, expect=404)


def test_an_ended_job_is_no_job(app, cast):
    job(app, "former_worker", "social-worker")
    former = cast.visitor("former_worker")
    never = former.visit(f"/professional/young-people/{uuid4()}/health", expect=404)
    assert bare(former.visit(BY_WORKER, expect=404)) == bare(never)
    cast.visitor("former_officer").visit(BY_OFFICER, expect=404)


@pytest.mark.parametrize("path", [BY_OFFICER, BY_WORKER])
@pytest.mark.parametrize(
    "name", ["amina", "ben", "other_officer", "manager", "administrator", "editor"]
)
def test_nobody_else(cast, name, path):
    cast.visitor(name).visit(path, expect=404)


def test_no_way_round_through_the_other_address(her_officer, her_social_worker):
    her_officer.visit(BY_WORKER, expect=404)
    her_social_worker.visit(BY_OFFICER, expect=404)
