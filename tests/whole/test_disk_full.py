"""A disk that is full: a sentence, a 503, the words still in the form, nothing half-saved."""

import errno
import os
import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest
from cast.page import Page
from cast.people import person_id, review_id
from sqlalchemy import event
from whole.asking import Asking, put_back
from whole.life import AMINA, a_photo

from portal import db_sqlite
from portal.db import db
from portal.taking_part.models import section_id

NOT_SAVED = "Not saved. Try again in a minute."
LONG = "Words that must stay. " * 200
WISH = {"kind": "want", "text": LONG, "audience": "my-iro"}
FEELING = {"feeling": "good", "text": LONG, "audience": "my-iro"}
HOW = {"id": str(section_id(review_id("amina"), person_id("amina"), "how"))}
FORMS = {
    "/get-ready/wishes/new": WISH,
    "/get-ready/agenda/new": {"minutes": "5", "text": LONG, "audience": "my-iro"},
    "/get-ready/feelings/where-i-live": FEELING,
    "/get-ready/achievements/new": {"text": LONG, "audience": "my-iro"},
    "/get-ready/taking-part/how": {**HOW, "revision": "1", "text": LONG, "audience": "my-iro"},
}


@pytest.fixture
def amina_asks(her_app, lived):
    return Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])


@pytest.fixture
def data(her_app):
    return her_app.extensions["settings"].data


@pytest.fixture
def full(her_app, data, monkeypatch):
    """A database that has no room for one more page."""
    with closing(sqlite3.connect(data / "portal.sqlite")) as connection:
        connection.execute("VACUUM")
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    most = f"max_page_count={pages}"
    monkeypatch.setattr(db_sqlite, "PRAGMAS", (*db_sqlite.PRAGMAS, most))
    with her_app.app_context():
        db.engine.dispose()


def no_room(*_anything):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refused(asking, address, values):
    """Send a form; the answer has to say that it was not saved, and hold what was typed."""
    answer = asking.ask("POST", address, **{"id": str(uuid4()), **values})
    assert answer.status_code == 503, (address, answer.status_code)
    page = Page(answer)
    assert page.has_text(NOT_SAVED)
    assert not said_saved(page)
    return page


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("address", FORMS)
def test_a_full_database_keeps_the_words(amina_asks, data, address):
    with put_back(data / "portal.sqlite") as keeper:
        page = refused(amina_asks, address, FORMS[address])
        assert page.form_values()["text"] == LONG.strip()
        assert not keeper.changed()


@pytest.mark.usefixtures("full")
def test_autosave_is_told(amina_asks):
    sent = {"csrf_token": amina_asks.token, **WISH, "id": str(uuid4())}
    answer = amina_asks.send(
        "POST", "/get-ready/wishes/new", data=sent, headers={"X-Autosave": "1"}
    )
    assert (answer.status_code, bool(answer.json["message"])) == (503, True)


@pytest.mark.usefixtures("full")
def test_pages_are_still_drawn_and_left(amina_asks):
    for address in ("/", "/get-ready", "/get-ready/wishes", "/help"):
        assert amina_asks.ask("GET", address).status_code == 200
    assert amina_asks.ask("POST", "/leave").status_code == 303


@pytest.mark.parametrize("address", FORMS)
def test_a_commit_that_fails_was_no_save(her_app, amina_asks, data, address):
    """The view has said "Saved" to itself already; nobody else may read it."""
    with her_app.app_context():
        engine = db.engine
    event.listen(engine, "commit", no_room)
    try:
        with put_back(data / "portal.sqlite") as keeper:
            page = refused(amina_asks, address, FORMS[address])
            assert page.form_values()["text"] == LONG.strip()
            assert not keeper.changed()
    finally:
        event.remove(engine, "commit", no_room)


def test_a_commit_that_failed_is_not_said_on_the_next_page(her_app, lived):
    with her_app.app_context():
        engine = db.engine
    browser = her_app.test_client()
    browser.set_cookie("visit", lived.cookies[AMINA])
    event.listen(engine, "commit", no_room)
    sent = {"csrf_token": lived.tokens[AMINA], "id": str(uuid4()), **WISH}
    try:
        assert browser.post("/get-ready/wishes/new", data=sent).status_code == 503
    finally:
        event.remove(engine, "commit", no_room)
    assert not said_saved(Page(browser.get("/get-ready/wishes")))


@pytest.mark.parametrize("call", ["os.fsync", "os.open"])
def test_a_full_photo_folder_keeps_the_words(amina_asks, data, monkeypatch, call):
    before = files_of(data)
    real_open = os.open

    def only_photos(path, *rest, **options):
        if "photos" in str(path):
            no_room()
        return real_open(path, *rest, **options)

    fails = only_photos if call == "os.open" else no_room
    monkeypatch.setattr(f"portal.vault.durable.{call}", fails)
    with put_back(data / "portal.sqlite") as keeper:
        values = {**FORMS["/get-ready/achievements/new"], **a_photo()}
        page = refused(amina_asks, "/get-ready/achievements/new", values)
        assert page.form_values()["text"] == LONG.strip()
        assert not keeper.changed()
    assert files_of(data) == before


def files_of(data):
    return {path.name for path in data.rglob("*") if path.is_file() and "sqlite" not in path.name}


def said_saved(page):
    """Whether a notice says that something was saved."""
    notices = [e for e in page.tree.iter() if "notice" in (e.get("class") or "").split()]
    return any("Saved" in "".join(notice.itertext()) for notice in notices)
