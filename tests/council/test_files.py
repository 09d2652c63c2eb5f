"""Photos and recordings: read while a version that holds them is published, and by whom."""

import io
from uuid import uuid4

from clips.recordings import recording
from council.writing import add, begin, piece_of, publish, send
from photos.pictures import CANARY, corners, exif, file_of


def with_files(editor, *, public):
    there = begin(editor, public=public)
    picture = (io.BytesIO(file_of(corners(), "JPEG", exif=exif())), "a.jpg")
    photo, sound = str(uuid4()), str(uuid4())
    said = {"alt": "A river", "agreed": "y", "photo": picture, "file_id": photo}
    add(editor, there, "photo", **said)
    heard = (io.BytesIO(recording()), "a.wav")
    add(editor, there, "audio", text="Hello from us", sound=heard, file_id=sound)
    return there, photo, sound


def test_files_are_read_as_long_as_they_are_published(cast, anybody, amina):
    editor, publisher = cast.visitor("editor"), cast.visitor("publisher")
    there, photo, sound = with_files(editor, public=True)
    address = f"/council/{piece_of(cast, there)}/files/"
    for visitor in (anybody, amina, editor):
        visitor.visit(f"{address}{photo}/small", expect=404)
    assert editor.visit(f"{there}/files/{photo}/large").headers["Content-Type"] == "image/webp"
    amina.visit(f"{there}/files/{photo}/large", expect=404)
    send(editor, there)
    publish(publisher, there)
    shown = anybody.visit(f"{address}{photo}/large")
    assert shown.headers["Content-Type"] == "image/webp"
    assert CANARY.encode() not in shown.bytes
    assert anybody.visit(f"{address}{sound}/sound").headers["Content-Type"] == "audio/mpeg"
    anybody.visit(f"{address}{uuid4()}/large", expect=404)
    publisher.press(f"{there}/take-down")
    for visitor in (anybody, amina):
        visitor.visit(f"{address}{photo}/large", expect=404)
        visitor.visit(f"{address}{sound}/sound", expect=404)


def test_files_for_young_people_here_are_nobody_elses(cast, anybody, amina, her_officer):
    editor = cast.visitor("editor")
    there, photo, _sound = with_files(editor, public=False)
    send(editor, there)
    publish(cast.visitor("publisher"), there)
    address = f"/council/{piece_of(cast, there)}/files/{photo}/small"
    assert amina.visit(address).headers["Content-Type"] == "image/webp"
    anybody.visit(address, expect=404)
    her_officer.visit(address, expect=404)


def test_ten_files_a_day(cast):
    editor = cast.visitor("editor")
    there = begin(editor)
    data = file_of(corners(), "JPEG")
    for at in range(11):
        said = {"alt": "A river", "agreed": "y", "photo": (io.BytesIO(data), "a.jpg")}
        add(editor, there, "photo", 303 if at < 10 else 409, file_id=str(uuid4()), **said)
