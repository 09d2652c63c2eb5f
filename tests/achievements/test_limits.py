"""Ten photos a day; uploads never touch the disk in clear; pages stay small and few in queries."""

import tempfile

import pytest
from achievements.album import ALL, NEW, add, file, ids
from photos.pictures import corners, file_of, talkative_jpeg
from sqlalchemy import event

from portal.db import db

JPEG = talkative_jpeg()


def test_an_eleventh_photo_is_for_tomorrow_and_its_words_stay(ben):
    for number in range(10):
        add(ben, JPEG, text=f"Cup {number}")
    page = add(ben, JPEG, 422, text="One more cup")
    assert page.has_text("I can add 10 photos a day. I can add this one tomorrow.")
    assert page.form_values()["text"] == "One more cup"
    ben.press(NEW, page.form_values())
    assert len(ids(ben.visit(ALL))) == 11


def test_the_tenth_photo_sent_twice_is_no_eleventh(ben):
    for _number in range(9):
        add(ben, JPEG)
    form = ben.visit(NEW).form_values()
    for _again in range(2):
        ben.press(NEW, {**form, "photo": file(JPEG)})
    assert len(ids(ben.visit(ALL))) == 10


def test_another_persons_photos_do_not_count(amina, ben):
    for _number in range(10):
        add(amina, JPEG)
    add(ben, JPEG)


def test_five_megabytes_are_taken_without_a_temporary_file(ben, monkeypatch, tmp_path):
    noise = corners((1200, 1000)).effect_spread(300)
    picture = file_of(noise, "PNG") + bytes(5_000_000)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    add(ben, picture)
    with pytest.raises(FileNotFoundError), tempfile.TemporaryFile():
        pass


@pytest.mark.parametrize("path", ["", "/new", "one"])
def test_a_page_asks_the_database_five_times_at_most(app, ben, path):
    for number in range(8):
        ben.fill(NEW, text=f"Cup {number}")
    add(ben, JPEG)
    there = f"{ALL}/{ids(ben.visit(ALL))[-1]}" if path == "one" else ALL + path
    assert len(_statements(app, lambda: ben.visit(there))) <= 5


def _statements(app, act):
    found = []

    def note(_connection, _cursor, statement, *_rest):
        if not statement.startswith(("BEGIN", "PRAGMA", "COMMIT", "ROLLBACK")):
            found.append(statement)

    with app.app_context():
        engines = [db.get_engine("read"), db.get_engine()]
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    act()
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
    return found
