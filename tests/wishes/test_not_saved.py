"""A full disk or a locked database: a sentence, a 503, and the words still in the form."""

import sqlite3
from contextlib import closing

import pytest

from portal import db_sqlite
from portal.db import db


@pytest.fixture
def impatient(app, monkeypatch):
    """A portal that waits 10 ms for the database instead of 10 s."""
    monkeypatch.setattr(db_sqlite, "PRAGMAS", (*db_sqlite.PRAGMAS, "busy_timeout=10"))
    with app.app_context():
        db.engine.dispose()


@pytest.mark.usefixtures("impatient")
def test_a_locked_database_keeps_the_words(amina, settings):
    page = amina.visit("/get-ready/wishes/new?kind=want")
    sent = {**page.form_values(), "text": "Words that must stay", "csrf_token": amina.token()}
    with closing(sqlite3.connect(settings.data / "portal.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = amina.press("/get-ready/wishes/new", sent, expect=503)
        other.execute("ROLLBACK")
    assert refused.has_text("Not saved. Try again in a minute.")
    assert refused.form_values()["text"] == "Words that must stay"
    assert not amina.visit("/get-ready/wishes").has_text("Words that must stay")


@pytest.mark.usefixtures("impatient")
def test_autosave_is_told_too(amina, settings):
    sent = {**amina.visit("/get-ready/wishes/new?kind=want").form_values(), "text": "Words"}
    sent["csrf_token"] = amina.token()
    with closing(sqlite3.connect(settings.data / "portal.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = amina.press(
            "/get-ready/wishes/new", sent, expect=503, headers={"X-Autosave": "1"}
        )
        other.execute("ROLLBACK")
    assert refused.json["message"]
