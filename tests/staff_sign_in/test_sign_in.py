"""Signing in with a sign-in name and a passphrase."""

import unicodedata

from cast.people import Cast
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import func, select

from portal.audit.models import Act, AuditEntry
from portal.db import db
from portal.people.models import SessionKind, SignInSession


def test_staff_arrive_at_the_first_room_of_their_menu(olga, sign_in, administrator):
    assert sign_in().location == "/"
    assert olga.visit("/").text
    assert olga.visit("/", expect=302).location != "/account"
    assert administrator.visit("/", expect=302).location == "/manage"


def test_a_staff_session_starts_and_is_recorded(app: Flask, sign_in):
    sign_in()
    with app.app_context():
        session = db.read.scalars(select(SignInSession)).one()
        acts = db.read.scalars(select(AuditEntry.act).order_by(AuditEntry.id.desc())).first()
    assert session.kind == SessionKind.STAFF
    assert (session.ends_at - session.created_at).total_seconds() == 10 * 3600
    assert acts == Act.SIGNED_IN


def test_the_name_may_be_typed_in_capitals_and_the_passphrase_in_another_form(sign_in, passphrase):
    sign_in(name=" HERON-41 ", passphrase=unicodedata.normalize("NFD", passphrase))


def test_it_goes_on_to_the_page_that_was_wanted(olga, sign_in):
    wanted = olga.visit("/account", expect=302).location
    assert wanted == "/sign-in?next=/account"
    assert sign_in(next="/account").location == "/account"


def test_it_never_leads_away(sign_in):
    for away in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"):
        assert sign_in(next=away).location == "/"


def test_another_session_of_the_same_browser_ends(app: Flask, olga: Visitor, sign_in):
    sign_in()
    before = olga.client.get_cookie("visit")
    sign_in()
    assert olga.client.get_cookie("visit") != before
    with app.app_context():
        assert db.read.scalar(select(func.count()).select_from(SignInSession)) == 1


def test_the_page_lets_a_password_manager_work(olga):
    fields = {field.get("name"): field for field in olga.visit("/sign-in").all("input")}
    assert fields["name"].get("autocomplete") == "username"
    assert fields["passphrase"].get("autocomplete") == "current-password"
    assert fields["passphrase"].get("type") == "password"
    assert "onpaste" not in olga.visit("/sign-in").html


def test_a_young_person_has_no_passphrase_and_no_staff_account(cast: Cast):
    ben = cast.visitor("ben")
    for path in ("/account", "/sign-in/again", "/sign-in/passphrase"):
        ben.visit(path, expect=404)
    ben.press("/account/sign-out-everywhere", expect=404)
    assert ben.visit("/").has_text("Ben")
