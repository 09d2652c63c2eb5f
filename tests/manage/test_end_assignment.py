"""Ending an assignment with a last day, or at once when it was a mistake."""

from datetime import timedelta

import pytest
import time_machine

from portal.audit.models import Act
from portal.care_team.models import Assignment
from portal.db import utc_now
from portal.i18n import london_today

TODAY = london_today()


@pytest.fixture
def carer(cast, kept):  # noqa: ARG001 the cast is there before
    return kept.rows(Assignment, job="foster-carer")[0]


@pytest.fixture
def end(amina_there, carer):
    return f"{amina_there.page}/circle/{carer.id}/end"


def test_it_holds_to_the_end_of_the_last_day(administrator, amina, cast, end, kept):
    administrator.fill(end, last_day=TODAY.isoformat())
    assert kept.acts()[0] == Act.ASSIGNMENT_ENDED
    assert amina.visit("/my-people").has_text("Carol Carer")
    with time_machine.travel(utc_now() + timedelta(days=1), tick=False):
        assert not cast.visitor("amina").visit("/my-people").has_text("Carol Carer")


def test_sent_twice_it_is_recorded_once(administrator, end, kept):
    form = administrator.visit(end).form_values()
    administrator.press(end, form)
    administrator.press(end, form)
    assert kept.acts().count(Act.ASSIGNMENT_ENDED) == 1


def test_a_last_day_set_meanwhile_is_shown_beside_mine(administrator, end, carer, kept):
    form = administrator.visit(end).form_values()
    administrator.press(end, {**form, "last_day": (TODAY + timedelta(days=3)).isoformat()})
    page = administrator.press(
        end, {**form, "last_day": (TODAY + timedelta(days=9)).isoformat()}, expect=409
    )
    assert page.has_text("Nothing was changed.")
    assert kept.rows(Assignment, id=carer.id)[0].ends_on == TODAY + timedelta(days=3)


def test_before_the_first_day_it_says_what_to_do(administrator, end):
    page = administrator.fill(end, expect=422, last_day="2019-01-01")
    assert page.has_text("Pick that day or a later one.")
    assert administrator.fill(end, expect=422, last_day="").has_text("Write the last day.")


def test_a_mistake_is_stopped_today(administrator, amina, end, kept):
    administrator.press(end.replace("/end", "/stop"))
    assert kept.acts()[0] == Act.ASSIGNMENT_ENDED
    assert not amina.visit("/my-people").has_text("Carol Carer")
    administrator.press(end.replace("/end", "/stop"))
    assert kept.acts().count(Act.ASSIGNMENT_ENDED) == 1


def test_one_made_today_can_be_stopped_too(administrator, ben_there, her_social_worker, kept):
    add = f"{ben_there.page}/circle/add/{her_social_worker.id}"
    administrator.fill(add, job="teacher")
    made = kept.rows(Assignment, young_person_id=ben_there.id, job="teacher")[0]
    administrator.press(f"{ben_there.page}/circle/{made.id}/stop")
    assert administrator.visit(ben_there.page).has_text("Made by mistake, stopped")


def test_the_assignment_of_another_young_person_is_not_there(administrator, ben_there, carer):
    administrator.visit(f"{ben_there.page}/circle/{carer.id}/end", expect=404)
    administrator.press(f"{ben_there.page}/circle/{carer.id}/stop", expect=404)
