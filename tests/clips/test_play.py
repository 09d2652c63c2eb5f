"""A clip is a public file: for anybody, kept for good, read in parts as Safari does."""

import pytest
from clips.recordings import recording
from clips.room import record


@pytest.fixture
def address(administrator):
    return record(administrator)


def test_anybody_hears_it_and_keeps_it_for_good(anybody, address):
    answer = anybody.visit(address)
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert "Set-Cookie" not in answer.headers
    assert len(answer.bytes) < 20_000


@pytest.mark.parametrize("name", ["amina", "ben", "her_officer", "editor", "manager"])
def test_so_does_everybody(cast, address, name):
    assert cast.visitor(name).visit(address).headers["Content-Type"] == "audio/mpeg"


def test_a_part_of_it(anybody, address):
    whole = anybody.visit(address).bytes
    part = anybody.visit(address, expect=206, Range="bytes=0-1")
    assert part.bytes == whole[:2]
    assert part.headers["Content-Range"] == f"bytes 0-1/{len(whole)}"
    assert "immutable" in part.headers["Cache-Control"]
    rest = anybody.visit(address, expect=206, Range=f"bytes={len(whole) - 10}-")
    assert rest.bytes == whole[-10:]
    anybody.visit(address, expect=416, Range="bytes=99999999-")


def test_the_same_is_not_sent_again(anybody, address):
    tag = anybody.visit(address).headers["ETag"]
    assert anybody.visit(address, expect=304, **{"If-None-Match": tag}).bytes == b""


def test_another_version_is_not_kept(anybody, administrator, address):
    record(administrator, data=recording(seconds=2))
    for other in (address, address.partition("?")[0], f"{address}x"):
        assert anybody.visit(other).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name", ["0" * 64, "0" * 63, "A" * 64, "..%2f..%2fmasters", "٣" * 64, "changed"]
)
def test_nothing_else_is_there(anybody, address, name):
    assert anybody.visit(f"/clips/{name}.mp3", expect=404).headers["Cache-Control"] == "no-store"
    assert address


def test_another_process_hears_of_a_new_clip_at_once(app, settings, administrator):
    from portal.factory import create_app  # noqa: PLC0415 - a second portal on the same data

    other = create_app(settings).test_client()
    assert other.get("/clips/" + "0" * 64 + ".mp3").status_code == 404
    address = record(administrator)
    assert other.get(address).status_code == 200
    again = record(administrator, data=recording(seconds=2))
    assert other.get(again).status_code == 200
    assert app
