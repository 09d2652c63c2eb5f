"""Comparing a passphrase takes a while: one that is replaced in that moment opens nothing."""

import pytest
from cast.people import person_id
from sqlalchemy import select

from portal.accounts import staff_views
from portal.accounts.staff_service import keep_passphrase
from portal.db import db
from portal.people.models import SignInSession


@pytest.fixture
def replaced_meanwhile(app, monkeypatch):
    real = staff_views.verified

    def slow(*compared):
        with app.app_context(), db.at_once() as session:
            keep_passphrase(
                session, me=person_id("her_officer"), token_hash=b"", passphrase_hash="another"
            )
        return real(*compared)

    monkeypatch.setattr(staff_views, "verified", slow)


@pytest.mark.usefixtures("replaced_meanwhile")
def test_an_old_passphrase_is_no_way_past_a_new_one(app, sign_in):
    sign_in(expect=422)
    with app.app_context():
        assert db.read.scalars(select(SignInSession)).all() == []
