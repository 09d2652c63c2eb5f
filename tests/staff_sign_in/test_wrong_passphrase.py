"""What was wrong is told to nobody: one sentence, the same bytes, the same work."""

import re

from cast.page import Page
from cast.people import person_id
from flask import Flask
from sqlalchemy import select, update

from portal.accounts import staff_secrets
from portal.audit.models import Act, AuditEntry
from portal.db import db, utc_now
from portal.people.models import Person

CHANGING = re.compile(r'nonce="[^"]*"|name="csrf_token" value="[^"]*"|value="(heron|wrong)-41"')


def stripped(page: Page) -> str:
    return CHANGING.sub("", page.html)


def test_a_wrong_name_looks_like_a_wrong_passphrase(sign_in):
    wrong_passphrase = sign_in(passphrase="not the one at all", expect=422)
    wrong_name = sign_in(name="wrong-41", expect=422)
    assert wrong_passphrase.has_text("Check the sign-in name and the passphrase")
    assert stripped(wrong_passphrase) == stripped(wrong_name)


def test_a_wrong_name_costs_the_same_work(sign_in, monkeypatch):
    compared = []
    verify = staff_secrets._HASHER.verify

    def counted(kept: str, typed: bytes) -> bool:
        compared.append(kept == staff_secrets._DUMMY)
        return verify(kept, typed)

    monkeypatch.setattr(
        staff_secrets, "_HASHER", type("Counting", (), {"verify": staticmethod(counted)})
    )
    sign_in(passphrase="not the one at all", expect=422)
    sign_in(name="wrong-41", expect=422)
    assert compared == [False, True]


def test_a_failure_is_recorded_without_what_was_typed(app: Flask, sign_in):
    sign_in(passphrase="not the one at all", expect=422)
    with app.app_context():
        entry = db.read.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (entry.act, entry.about_id) == (Act.SIGN_IN_FAILED, person_id("her_officer"))
    assert entry.detail == {}


def test_the_passphrase_never_comes_back_in_a_page(sign_in):
    page = sign_in(passphrase="not the one at all", expect=422)
    assert "not the one at all" not in page.html


def test_a_page_that_was_open_too_long_does_not_show_the_passphrase(olga):
    data = {"name": "heron-41", "passphrase": "not the one at all", "csrf_token": "old"}
    answer = olga.client.post("/sign-in", data=data)
    assert answer.status_code == 400
    assert "not the one at all" not in answer.text


def test_empty_fields_say_what_to_do(sign_in):
    page = sign_in(name="", passphrase="", expect=422)
    assert page.has_text("Type your sign-in name.")
    assert page.has_text("Type your passphrase.")


def test_a_closed_account_opens_for_nobody(app: Flask, sign_in):
    with app.app_context(), db.at_once() as session:
        session.execute(
            update(Person).where(Person.id == person_id("her_officer")).values(closed_at=utc_now())
        )
    assert sign_in(expect=422).has_text("Check the sign-in name and the passphrase")
