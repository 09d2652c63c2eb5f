"""A server that is killed while many save: whatever it confirmed is there, once."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from io import BytesIO
from urllib.parse import urlencode
from uuid import UUID, uuid4

from photos.pictures import corners, file_of
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart
from whole.served import serving

from portal.achievements.models import Achievement
from portal.audit.service import broken_at
from portal.db import db
from portal.photos.models import Photo
from portal.photos.service import open_photo
from portal.vault import current_vault
from portal.wishes.models import Wish

YOUNG = ("amina", "ben", "yusuf")
ENOUGH = {"wishes": 30, "achievements": 4}
LONGEST = 60
PHOTO = file_of(corners(), "JPEG")


def save_until_killed(server, lived, name, form, confirmed):
    """Send form after form, and note the ids of those that were confirmed."""
    cookie = {"Cookie": f"visit={lived.cookies[name]}"}
    with closing(server.connect()) as connection:
        while True:
            made = str(uuid4())
            path, kind, body = form(made, lived.tokens[name])
            try:
                headers = {**cookie, "Content-Type": kind}
                status = server.ask(connection, "POST", path, headers, body)
            except (OSError, http.client.HTTPException):
                return
            if status != http.client.SEE_OTHER:
                return
            confirmed.append(UUID(made))


def a_wish(made, token):
    sent = {"csrf_token": token, "id": made, "kind": "want", "text": made, "audience": "my-iro"}
    body = urlencode(sent).encode()
    return "/get-ready/wishes/new", "application/x-www-form-urlencoded", body


def an_achievement(made, token):
    sent = {"csrf_token": token, "id": made, "photo_id": made, "text": made, "audience": "my-iro"}
    photo = FileStorage(BytesIO(PHOTO), "photo.jpg")
    boundary, body = encode_multipart({**sent, "photo": photo})
    return "/get-ready/achievements/new", f"multipart/form-data; boundary={boundary}", body


def killed_while(settings, lived, **forms):
    """Save as many do at once, kill in the middle of it, and give what was confirmed."""
    confirmed = {name: [] for name in forms}
    with serving(settings) as server, ThreadPoolExecutor(16) as pool:
        jobs = [
            pool.submit(save_until_killed, server, lived, name, form, confirmed[of])
            for of, form in forms.items()
            for name in YOUNG
        ]
        until = time.monotonic() + LONGEST
        while any(len(confirmed[of]) < ENOUGH[of] for of in forms) and time.monotonic() < until:
            time.sleep(0.01)
        server.kill()
        for job in jobs:
            job.result()
    return confirmed


def test_no_confirmed_save_is_lost(lived, her_settings, her_app):
    confirmed = killed_while(her_settings, lived, wishes=a_wish, achievements=an_achievement)
    wishes, achievements = confirmed["wishes"], confirmed["achievements"]
    assert all(len(confirmed[of]) >= enough for of, enough in ENOUGH.items())
    with her_app.app_context(), db.at_once() as session:
        kept = session.scalars(select(Wish.id)).all()
        assert set(wishes) <= set(kept)
        assert len(kept) == len(set(kept))
        assert set(achievements) <= set(session.scalars(select(Achievement.id)))
        assert broken_at(session) is None
        for photo in session.scalars(select(Photo)).all():
            _readable(her_app, photo)
    with serving(her_settings) as again, closing(again.connect()) as connection:
        cookie = {"Cookie": f"visit={lived.cookies['ben']}"}
        assert again.ask(connection, "GET", "/get-ready/wishes", cookie) == http.client.OK


def _readable(app, photo):
    """A row never stands without its files."""
    for size in ("small", "large"):
        store = app.extensions["photos"]
        data = open_photo(store, current_vault(), photo.young_person_id, photo.id, size)
        assert data[8:12] == b"WEBP"
