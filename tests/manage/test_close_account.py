"""Closing an account."""

from uuid import uuid4

import pytest

from portal.audit.models import Act
from portal.db import NothingHere, db
from portal.manage.people_service import close_account
from portal.people.models import Person, Role
from portal.people.service import make_person


def test_its_sessions_end_at_once(administrator, amina, amina_there, kept):
    amina.visit("/")
    administrator.fill(f"{amina_there.page}/close")
    amina.visit("/get-ready/wishes", expect=302)
    assert kept.acts()[0] == Act.PERSON_CLOSED


def test_pressed_twice_it_is_closed_once(administrator, amina_there, kept):
    administrator.press(f"{amina_there.page}/close")
    administrator.press(f"{amina_there.page}/close", expect=302)
    assert kept.acts().count(Act.PERSON_CLOSED) == 1
    page = administrator.visit(amina_there.page)
    assert page.has_text("Nobody can sign in with this account.")
    assert not [link for link in page.links() if "/cards/" in link or "/reviews/" in link]


def test_it_says_who_has_to_be_followed(administrator, other_officer):
    page = administrator.visit(f"/manage/people/{other_officer.id}/close")
    assert page.has_text("2 young people today")


def test_nobody_closes_their_own(administrator, kept):
    page = administrator.visit(f"/manage/people/{administrator.id}/close")
    assert page.has_text("Ask another administrator")
    administrator.press(f"/manage/people/{administrator.id}/close", expect=409)
    assert Act.PERSON_CLOSED not in kept.acts()


def test_of_two_who_close_each_other_at_once_one_stays(app, administrator, kept):
    """Each was let in before the other was done: or nobody could make an administrator again."""
    other = uuid4()
    with app.app_context(), db.at_once() as session:
        make_person(session, person_id=other, role=Role.ADMINISTRATOR, name="Ada")
        close_account(session, other, actor=administrator.id)
    with app.app_context(), pytest.raises(NothingHere), db.at_once() as session:
        close_account(session, administrator.id, actor=other)
    assert kept.rows(Person, id=administrator.id)[0].closed_at is None


def test_somebody_who_never_was(administrator):
    never = "/manage/people/00000000-0000-4000-8000-000000000000"
    for path in (never, f"{never}/close", f"{never}/cards/new", f"{never}/reviews/plan"):
        administrator.visit(path, expect=404)
