"""A session is checked on each request: its age, its rest, its owner, its role."""

import datetime as dt

import time_machine
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from portal.db import db
from portal.people.models import Person


def test_a_role_edited_in_the_database_opens_nothing(app, ben):
    with app.app_context(), db.at_once() as session:
        session.execute(update(Person).where(Person.id == ben.id).values(role="administrator"))
    assert ben.visit("/manage", expect=302).location.startswith("/sign-in")


def test_a_closed_account_is_out_at_once(app, amina):
    with app.app_context(), db.at_once() as session:
        now = dt.datetime.now(dt.UTC)
        session.execute(update(Person).where(Person.id == amina.id).values(closed_at=now))
    assert amina.visit("/get-ready", expect=302).location.startswith("/card")


def test_a_shared_phone_rests_five_minutes(amina):
    amina.visit("/get-ready")
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=4), tick=False):
        amina.visit("/get-ready")
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=10), tick=False):
        amina.visit("/get-ready", expect=302)


def test_a_shared_phone_lasts_an_hour_however_busy(amina):
    start = dt.datetime.now(dt.UTC)
    for minute in range(0, 60, 4):
        with time_machine.travel(start + dt.timedelta(minutes=minute), tick=False):
            amina.visit("/get-ready")
    with time_machine.travel(start + dt.timedelta(minutes=61), tick=False):
        amina.visit("/get-ready", expect=302)


def test_a_database_that_takes_nothing_still_lets_them_read(amina, monkeypatch):
    def full(*_args):
        raise OperationalError("UPDATE", None, Exception("database or disk is full"))

    monkeypatch.setattr("portal.people.session.mark_seen", full)
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=2), tick=False):
        assert amina.visit("/get-ready").status == 200
