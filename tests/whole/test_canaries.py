"""A stolen disk, a log or a backup holds no word that anybody typed (SAFETY 13)."""

import base64
import io
import logging
import sqlite3
import tempfile
from contextlib import closing
from uuid import uuid4

from photos.pictures import CANARY, corners, exif, file_of
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart
from whole.asking import Asking
from whole.canaries import Canaries, spellings
from whole.conftest import logged
from whole.life import AMINA
from whole.routes import address_of, routes

NEW_WISH = "/get-ready/wishes/new"


def forms_of(text):
    """A text as it may lie about: in each encoding, and in Base64 at each of three offsets."""
    yield text.encode()
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")
    yield text.encode().hex().encode()
    yield text.encode("unicode-escape")
    for before in range(3):
        coded = base64.b64encode(b"x" * before + text.encode())
        yield coded[4:-4]


def found_in(data, canaries):
    said = (one for latin in canaries.eyes for one in spellings(latin))
    first = spellings(next(iter(canaries.eyes)))
    hidden = [one for one in first if any(form in data for form in forms_of(one))]
    return hidden + [one for one in said if one.encode() in data]


def every_file(folder):
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def test_the_search_finds_what_is_there():
    canaries = Canaries()
    said = canaries.sing("one")
    for text in said.split():
        for form in forms_of(text):
            assert found_in(b"before " + form + b" after", canaries)


def test_no_file_of_the_data_holds_a_word(lived):
    names = {path.suffix for path in every_file(lived.settings.data)}
    assert {".sqlite", ".key", ".small", ".large"} <= names
    for path in every_file(lived.settings.data):
        data = path.read_bytes()
        assert not found_in(data, lived.life.canaries), path.name
        assert CANARY.encode() not in data
        assert b"WEBP" not in data


def test_the_write_ahead_log_holds_no_word(her_app, lived):
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    canaries = Canaries()
    assert asking.ask("POST", NEW_WISH, **a_wish(canaries.sing("wal"))).status_code == 303
    wal = her_app.extensions["settings"].data / "portal.sqlite-wal"
    assert wal.stat().st_size > 0
    assert not found_in(wal.read_bytes(), canaries)


def test_a_backup_holds_no_word(her_app, lived, tmp_path):
    database = her_app.extensions["settings"].data / "portal.sqlite"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("VACUUM INTO ?", [str(tmp_path / "backup.sqlite")])
    assert not found_in((tmp_path / "backup.sqlite").read_bytes(), lived.life.canaries)


def test_the_log_of_a_life_holds_no_word(lived):
    assert lived.log.count("answered") > 50
    assert not found_in(lived.log.encode(), lived.life.canaries)


def test_the_log_of_what_goes_wrong_holds_no_word(her_app, lived, monkeypatch):
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    canaries = Canaries()
    word = canaries.sing("wrong")
    with logged() as log:
        asked = asking.ask("POST", f"{NEW_WISH}?kind={word}", **a_wish(word, id=word))
        assert asked.status_code == 303
        assert asking.ask("GET", f"/nothing/{word}").status_code == 404
        monkeypatch.setattr("portal.wishes.views.write_wish", broken)
        assert asking.ask("POST", NEW_WISH, **a_wish(word)).status_code == 500
        logging.getLogger("a.library").error("a library says %s", word)
    assert "ValueError" in log.getvalue()
    assert not found_in(log.getvalue().encode(), canaries)


def test_an_upload_leaves_nothing_in_the_temp_folder(her_app, lived, monkeypatch):
    """There is no temp folder here: whatever would use one could not answer."""
    monkeypatch.setattr(tempfile, "tempdir", "/nothing/is/here")
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    made = str(uuid4())
    sent = {"id": made, "photo_id": str(uuid4()), "text": "Words", "audience": "my-iro"}
    photo = file_of(corners((1200, 900)), "PNG", compress_level=0, exif=exif())
    assert len(photo) > 3_000_000
    assert upload(asking, sent, photo[:2_000_000]).status_code == 422
    assert upload(asking, sent, photo).status_code == 303
    shown = asking.ask("GET", f"/get-ready/achievements/{made}/photo/large")
    assert shown.mimetype == "image/webp"
    assert CANARY.encode() not in shown.data


def test_no_header_of_a_page_holds_a_word(her_app, lived):
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    for route in routes(her_app, "GET"):
        answer = asking.ask("GET", address_of(her_app, route, lived.life))
        assert not found_in(str(answer.headers).encode(), lived.life.canaries), route


def a_wish(text, **values):
    return {"kind": "want", "text": text, "audience": "my-iro", "id": str(uuid4()), **values}


def upload(asking, sent, photo):
    """Post a form that was put together here, in memory: the test client would use the disk."""
    parts = {"csrf_token": asking.token, **sent, "photo": FileStorage(io.BytesIO(photo), "a.png")}
    boundary, body = encode_multipart(parts)
    kind = f"multipart/form-data; boundary={boundary}"
    return asking.send("POST", "/get-ready/achievements/new", data=body, content_type=kind)


def broken(*_args, words, **_kwargs):
    raise ValueError(words.text)
