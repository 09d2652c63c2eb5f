"""A database that cannot be opened: a sentence with a 503, and help and leaving all the same."""

import sqlite3

import pytest
from cast.page import Page
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from whole.asking import Asking
from whole.life import AMINA

from portal.clips.texts import texts_of
from portal.db import db
from portal.people.session import load_signed_in

WISH = {"kind": "want", "text": "Words that stay", "audience": "my-iro"}


@pytest.fixture
def amina_asks(her_app, lived):
    return Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])


@pytest.fixture
def _unreadable(her_app):
    """As SQLite is when a full disk has no room for the index of its log."""
    with her_app.app_context():
        engines = [db.get_engine(), db.get_engine("read")]
    for engine in engines:
        engine.dispose()
        event.listen(engine, "do_connect", cannot_open)
    yield
    for engine in engines:
        event.remove(engine, "do_connect", cannot_open)


def cannot_open(*_anything):
    raise sqlite3.OperationalError("disk I/O error")


@pytest.mark.usefixtures("_unreadable")
@pytest.mark.parametrize("address", ["/", "/get-ready", "/rights", "/me"])
def test_a_page_says_so(amina_asks, address):
    answer = amina_asks.ask("GET", address)
    assert answer.status_code == 503
    assert Page(answer).has_text("Try again in a minute.")


@pytest.mark.usefixtures("_unreadable")
def test_what_was_typed_stays(amina_asks):
    answer = amina_asks.ask("POST", "/get-ready/wishes/new", **WISH)
    assert answer.status_code == 503
    assert Page(answer).form_values()["text"] == WISH["text"]


@pytest.mark.usefixtures("_unreadable")
def test_a_form_too_big_to_be_read_breaks_nothing(amina_asks):
    """Who is here is asked first: nothing has looked at the form yet."""
    answer = amina_asks.ask("POST", "/get-ready/wishes/new", text="x" * 12_000_000)
    assert answer.status_code == 503
    assert Page(answer).has_text("Try again in a minute.")


@pytest.mark.usefixtures("_unreadable")
def test_help_is_there(amina_asks):
    assert Page(amina_asks.ask("GET", "/help")).status == 200


@pytest.mark.usefixtures("_unreadable")
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_leaving_works(amina_asks, method):
    answer = amina_asks.ask(method, "/leave")
    assert answer.status_code == 303
    assert "visit=;" in answer.headers["Set-Cookie"]


def test_nobody_is_let_in_meanwhile(her_app, lived, monkeypatch):
    """What somebody typed is drawn again only in a room that the gate would open for them."""
    failures = iter([True])

    def says_who_on_the_second_try(*asked):
        if next(failures, False):
            raise OperationalError("SELECT", None, sqlite3.OperationalError("disk I/O error"))
        return load_signed_in(*asked)

    monkeypatch.setattr(her_app.login_manager, "_user_callback", says_who_on_the_second_try)
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    tag, text_hash = "ti", next(iter(texts_of("ti"))).hex()
    answer = asking.ask("POST", f"/manage/clips/{tag}/{text_hash}")
    assert answer.status_code == 503
    assert text_hash not in answer.text


def test_a_load_balancer_is_told(amina_asks, her_app):
    """As SQLite has it: the file is asked for only once a table is."""
    with her_app.app_context():
        reader = db.get_engine("read")
    event.listen(reader, "before_cursor_execute", cannot_read_a_table)
    try:
        answer = amina_asks.ask("GET", "/healthz")
    finally:
        event.remove(reader, "before_cursor_execute", cannot_read_a_table)
    assert (answer.status_code, answer.json) == (503, {"ok": False})
    assert amina_asks.ask("GET", "/healthz").status_code == 200


def cannot_read_a_table(_connection, _cursor, statement, *_rest):
    if " FROM " in statement:
        raise OperationalError(statement, None, sqlite3.OperationalError("disk I/O error"))
