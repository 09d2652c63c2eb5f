"""An administrator records a text, again, and takes the recording away."""

from io import BytesIO
from uuid import uuid4

from cast.page import Page
from clips.recordings import recording
from clips.room import MANAGE, WISHES, hash_of, page_of, players, record, sent
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from portal.audit.models import Act, AuditEntry
from portal.clips.models import Clip
from portal.db import db


def clips_in(app):
    with app.app_context():
        return db.read.execute(select(Clip.id, Clip.tag, Clip.size, Clip.made_by_id)).all()


def files_in(app):
    return list(app.extensions["settings"].clips.rglob("*.mp3"))


def test_a_recording_is_kept_and_said_to_be_there(app, administrator):
    address = record(administrator)
    (clip,) = clips_in(app)
    assert (clip.tag, clip.made_by_id) == ("ti", administrator.id)
    (file,) = files_in(app)
    assert file.stat().st_size == clip.size
    assert file.stat().st_mode & 0o077 == 0
    assert hash_of("ti", WISHES) in address
    assert administrator.visit(page_of("ti")).has_text("Recorded")
    acts = [Act.CLIP_RECORDED.value]
    with app.app_context():
        told = db.read.scalars(select(AuditEntry.act).where(AuditEntry.act.in_(acts))).all()
    assert told == acts


def test_it_is_counted(administrator):
    record(administrator)
    page = administrator.visit(MANAGE)
    rows = {
        "".join(row.itertext()).split()[0]: [
            "".join(cell.itertext()).strip() for cell in row if cell.tag.endswith("td")
        ]
        for row in page.all("tr")[1:]
    }
    missing, stale, recorded = (int(number) for number in rows["ትግርኛ"])
    assert (stale, recorded) == (0, 1)
    assert missing > 100


def test_sent_twice_it_is_one(app, administrator):
    data, clip_id = recording(seconds=1), str(uuid4())
    for _time in range(2):
        administrator.press(page_of("ti"), sent(data, id=clip_id))
    assert len(clips_in(app)) == len(files_in(app)) == 1


def test_another_recording_under_the_same_id_changes_nothing(app, administrator):
    clip_id = str(uuid4())
    administrator.press(page_of("ti"), sent(recording(seconds=1), id=clip_id))
    before = files_in(app)[0].read_bytes()
    page = administrator.press(page_of("ti"), sent(recording(seconds=2), id=clip_id), expect=409)
    assert page.has_text("in the meantime")
    assert page.form_values()["id"] != clip_id
    assert files_in(app)[0].read_bytes() == before


def test_recorded_again_it_has_another_address(app, administrator):
    first = record(administrator)
    second = record(administrator, data=recording(seconds=2))
    assert first != second
    assert first.partition("?")[0] == second.partition("?")[0]
    assert len(clips_in(app)) == len(files_in(app)) == 1


def test_a_bad_recording_is_refused_with_one_sentence(app, administrator):
    page = administrator.press(page_of("ti"), sent(b"junk" * 100), expect=422)
    assert page.has_text("We couldn't use this recording. Try again.")
    assert page.form_values()["id"]
    assert not clips_in(app)
    assert not files_in(app)


def test_no_file_is_asked_for(administrator):
    page = administrator.press(page_of("ti"), {"id": str(uuid4())}, expect=422)
    assert page.has_text("Record the text, or choose a file.")


def test_a_file_that_is_too_big_is_refused_on_its_page(administrator):
    big = FileStorage(BytesIO(bytes(12_000_000)), "recording")
    values = {"csrf_token": administrator.token(), "sound": big}
    boundary, body = encode_multipart(values)
    kind = f"multipart/form-data; boundary={boundary}"
    page = Page(administrator.client.post(page_of("ti"), data=body, content_type=kind))
    assert page.status == 422
    assert page.has_text("We couldn't use this recording. Try again.")


def test_a_recording_is_removed_after_a_question(app, administrator):
    address = record(administrator)
    asked = administrator.visit(f"{page_of('ti')}/remove")
    assert asked.has_text("Remove this recording?")
    assert len(clips_in(app)) == 1
    administrator.fill(f"{page_of('ti')}/remove")
    assert not clips_in(app)
    assert not files_in(app)
    administrator.visit(address, expect=404)
    administrator.visit(f"{page_of('ti')}/remove", expect=404)


def test_one_that_was_recorded_again_is_not_removed_for_the_old_one(app, administrator):
    record(administrator)
    old = administrator.visit(f"{page_of('ti')}/remove").form_values()
    record(administrator, data=recording(seconds=2))
    page = administrator.press(f"{page_of('ti')}/remove", old, expect=409)
    assert page.has_text("in the meantime")
    assert len(clips_in(app)) == len(files_in(app)) == 1


def test_back_to_where_one_stood_in_the_list(administrator):
    where = "?show=missing&words=wish"
    back = administrator.press(f"{page_of('ti')}{where}", sent())
    assert back.location == f"{MANAGE}/ti{where}"
    page = administrator.visit(f"{MANAGE}/ti?show=recorded")
    assert len(players(page)) == 1
