"""Titles and easy lines of long pages can be recorded, and are heard where they stand."""

import sqlite3

import pytest
from clips.room import record
from long_pages.shelves import put, shelf_in
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from portal.clips.texts import texts_of
from portal.db import db
from portal.i18n.catalogue import reading_from
from portal.long_pages.heard import sayable_in

LINE = "An advocate is on my side."


@pytest.fixture
def shelf(tmp_path):
    folder = shelf_in(tmp_path / "translations")
    with reading_from(folder):
        yield folder


def test_english_titles_and_easy_lines_are_texts():
    english = {one.source.text for one in texts_of("en").values()}
    assert {"An advocate", LINE} <= english
    assert not [one for one in english if one.startswith("In danger")]


def test_what_is_not_shown_in_a_language_is_no_text_of_it(shelf):
    put(shelf, "ar", "an-interpreter")
    put(shelf, "ar", "leaving-care")
    stale = put(shelf, "ar", "my-file")
    stale.write_text(stale.read_text("utf-8").replace('of = "', 'of = "0'), "utf-8")
    assert {one.page for one in sayable_in("ar")} == {"rights/an-interpreter"}
    put(shelf, "ti", "leaving-care", "reviewed", reviewer="Somebody fluent")
    assert {one.page for one in sayable_in("ti")} == {"rights/leaving-care"}


def test_a_recorded_line_is_heard(administrator, anybody):
    before = anybody.visit("/rights/an-advocate/easy")
    assert "data-listen" not in before.html
    record(administrator, "en", LINE)
    page = anybody.visit("/rights/an-advocate/easy", **{"If-None-Match": before.headers["ETag"]})
    assert page.html.count("data-listen") == 1


def test_a_page_that_was_drawn_without_the_database_is_not_what_stands(app, administrator, anybody):
    record(administrator, "en", LINE)
    with app.app_context():
        reader = db.get_engine("read")
    event.listen(reader, "before_cursor_execute", cannot_read)
    try:
        assert "data-listen" not in anybody.visit("/rights/an-advocate/easy").html
    finally:
        event.remove(reader, "before_cursor_execute", cannot_read)
    assert anybody.visit("/rights/an-advocate/easy").html.count("data-listen") == 1


def cannot_read(_connection, _cursor, statement, *_rest):
    raise OperationalError(statement, None, sqlite3.OperationalError("disk I/O error"))
