"""Giving an adult a job with a young person, and ending it."""

from datetime import timedelta

import pytest

from portal.audit.models import Act
from portal.care_team.models import Assignment
from portal.i18n import london_today

TODAY = london_today()


@pytest.fixture
def add(amina_there, other_officer):
    return f"{amina_there.page}/circle/add/{other_officer.id}"


@pytest.fixture
def add_worker(ben_there, her_social_worker):
    return f"{ben_there.page}/circle/add/{her_social_worker.id}"


def test_the_adults_are_chosen_from_their_lists(administrator, ben_there, her_social_worker):
    officers = administrator.visit(f"{ben_there.page}/circle/add")
    assert officers.has_text("Olga Officer")
    workers = administrator.visit(f"{ben_there.page}/circle/add?role=professional")
    assert f"{ben_there.page}/circle/add/{her_social_worker.id}" in workers.links()
    young = administrator.visit(f"{ben_there.page}/circle/add?role=young-person")
    assert not young.has_text("Amina")


def test_an_adult_gets_a_job(administrator, add_worker, ben_there, kept, ben):
    administrator.fill(add_worker, job="advocate")
    assert administrator.visit(ben_there.page).has_text("Advocate")
    assert kept.acts()[0] == Act.ASSIGNED
    assert ben.visit("/my-people").has_text("Sam Social")


def test_sent_twice_it_is_one(administrator, add_worker, ben_there, kept):
    form = {**administrator.visit(add_worker).form_values(), "job": "advocate"}
    administrator.press(add_worker, form)
    administrator.press(add_worker, form)
    assert len(kept.rows(Assignment, young_person_id=ben_there.id)) == 2


def test_the_same_id_with_other_content_shows_both(administrator, add_worker, kept):
    form = {**administrator.visit(add_worker).form_values(), "job": "advocate"}
    administrator.press(add_worker, form)
    page = administrator.press(add_worker, {**form, "job": "teacher"}, expect=409)
    assert page.has_text("Advocate")
    assert page.has_text("Teacher or tutor")
    assert not kept.rows(Assignment, job="teacher", ends_on=None)


def test_the_id_of_another_young_persons_is_not_there(administrator, add_worker, kept):
    taken = kept.rows(Assignment, job="social-worker")[0].id
    form = {**administrator.visit(add_worker).form_values(), "id": str(taken)}
    administrator.press(add_worker, form, expect=404)


def test_the_same_job_twice_is_refused(administrator, add_worker):
    administrator.fill(add_worker, job="advocate")
    page = administrator.fill(add_worker, expect=422, job="advocate")
    assert page.has_text("has this job already")


def test_what_never_began_is_in_nobodys_way(administrator, add_worker, ben_there, kept):
    """An assignment from next month was a mistake and was stopped: it began last week."""
    soon, ago = (TODAY + timedelta(days=days) for days in (30, -7))
    administrator.fill(add_worker, job="advocate", starts_on=soon.isoformat())
    [made] = kept.rows(Assignment, young_person_id=ben_there.id, job="advocate")
    administrator.press(f"{ben_there.page}/circle/{made.id}/stop")
    administrator.fill(add_worker, job="advocate", starts_on=ago.isoformat())


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"ends_on": (TODAY - timedelta(days=1)).isoformat()}, "Pick a later last day."),
        ({"starts_on": ""}, "Write the first day."),
        ({"job": "iro"}, "Pick a job."),
        ({"job": "never-was"}, "Pick a job."),
    ],
)
def test_what_is_wrong_is_said(administrator, add_worker, wrong, sentence):
    assert administrator.fill(add_worker, expect=422, **wrong).has_text(sentence)


def test_two_reviewing_officers_are_warned_about(administrator, add, amina_there):
    assert not administrator.visit(amina_there.page).has_text("more than one reviewing officer")
    page = administrator.visit(add)
    assert page.has_text("Two at a time would both read what is shared.")
    assert page.form_values()["job"] == ["iro"]
    administrator.fill(add)
    assert administrator.visit(amina_there.page).has_text("more than one reviewing officer")


def test_one_after_the_other_needs_no_warning(administrator, add, amina_there, kept):
    first = kept.rows(Assignment, young_person_id=amina_there.id, job="iro", ends_on=None)[0]
    end = f"{amina_there.page}/circle/{first.id}/end"
    administrator.fill(end, last_day=(TODAY + timedelta(days=7)).isoformat())
    administrator.fill(add, starts_on=(TODAY + timedelta(days=8)).isoformat())
    page = administrator.visit(amina_there.page)
    assert not page.has_text("more than one reviewing officer")
    assert not page.has_text("no reviewing officer")


def test_young_people_editors_and_closed_accounts_get_no_job(
    administrator, ben_there, amina, cast, her_social_worker
):
    for name in (amina.id, cast.visitor("editor").id, administrator.id):
        administrator.visit(f"{ben_there.page}/circle/add/{name}", expect=404)
    administrator.press(f"/manage/people/{her_social_worker.id}/close")
    administrator.visit(f"{ben_there.page}/circle/add/{her_social_worker.id}", expect=404)
