"""A locked database while somebody checks a page: that is said, not that they forgot something."""

import sqlite3
from contextlib import closing

import pytest
from council.writing import TICKED, add, begin, send

from portal import db_sqlite
from portal.db import db


@pytest.fixture
def impatient(app, monkeypatch):
    """A portal that waits 10 ms for the database instead of 10 s."""
    monkeypatch.setattr(db_sqlite, "PRAGMAS", (*db_sqlite.PRAGMAS, "busy_timeout=10"))
    with app.app_context():
        db.engine.dispose()


@pytest.mark.usefixtures("impatient")
def test_both_answers_of_a_publisher_say_so(cast, settings):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there = begin(editor)
    block = add(editor, there, "text", text="We went to the river.")
    send(editor, there)
    mark = {"number": "1", "csrf_token": publisher.token()}
    with closing(sqlite3.connect(settings.data / "portal.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yes = publisher.press(f"{there}/publish", {**mark, **TICKED}, expect=503)
        no = publisher.press(f"{there}/ask-for-changes", {**mark, block: "Too far"}, expect=503)
        other.execute("ROLLBACK")
    assert yes.has_text("Not saved. Try again in a minute.")
    assert not yes.has_text("tick them all")
    assert no.has_text("Not saved. Try again in a minute.")
    assert not no.has_text("Write at a block")
    assert no.has_text("Too far")
