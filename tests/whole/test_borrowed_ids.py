"""Somebody else's id in a form of one's own: nothing of theirs is changed, shown or joined."""

import sqlite3
from contextlib import closing
from uuid import UUID, uuid4

import pytest
from whole.asking import Asking, put_back
from whole.life import AMINA, CHAIR, a_photo

from portal.tables import metadata

READY = "/get-ready"
SAID = {"text": "Words of my own", "audience": "my-iro", "revision": "0"}
FORMS = {
    f"{READY}/wishes/new": {**SAID, "kind": "want"},
    f"{READY}/agenda/new": {**SAID, "minutes": "5"},
    f"{READY}/achievements/new": SAID,
    f"{READY}/share": {"looked_at": "0"},
}
OWNED = [table.name for table in metadata.sorted_tables if "young_person_id" in table.columns]


def rows_of(database, person_id):
    with closing(sqlite3.connect(database)) as connection:
        return {
            table: connection.execute(
                f"SELECT * FROM {table} WHERE young_person_id = ? ORDER BY 1",  # noqa: S608 our own names
                [person_id.hex],
            ).fetchall()
            for table in OWNED
        }


def every_id(life):
    return [one for one in [*life.ids.values(), *life.removed.values()] if isinstance(one, UUID)]


@pytest.mark.parametrize("address", FORMS)
def test_ben_sends_her_ids_in_his_forms(her_app, lived, address):
    ben = Asking(her_app, lived.cookies["ben"], lived.tokens["ben"])
    database = her_app.extensions["settings"].data / "portal.sqlite"
    before = rows_of(database, lived.life.amina.id)
    assert sum(map(len, before.values())) > 20
    with put_back(database) as keeper:
        for borrowed in every_id(lived.life):
            for revision in ("0", "1", "2"):
                sent = {**FORMS[address], "id": str(borrowed), "revision": revision}
                answer = ben.ask("POST", address, **sent)
                assert answer.status_code in {303, 404, 409}
                assert b"canary" not in answer.data
                assert rows_of(database, lived.life.amina.id) == before
                keeper.restore()


def test_her_photo_never_comes_to_him(her_app, lived):
    ben = Asking(her_app, lived.cookies["ben"], lived.tokens["ben"])
    photo, mine = lived.life.ids["photo_id"], uuid4()
    address = f"{READY}/achievements/new"
    for upload in ({}, a_photo()):
        sent = {**SAID, **upload, "id": str(mine), "photo_id": str(photo)}
        assert ben.ask("POST", address, **sent).status_code in {303, 404, 409}
        shown = ben.ask("GET", f"{READY}/achievements/{mine}/photo/large")
        assert shown.status_code == 404
    her = Asking(her_app, lived.cookies[CHAIR], lived.tokens[CHAIR])
    address = f"/officer/reviews/{lived.life.ids['review_id']}/pack/photos/{photo}/large"
    assert her.ask("GET", address).mimetype == "image/webp"


def test_he_is_no_reader_because_he_says_so(her_app, lived):
    """A person who is not of the circle cannot be chosen, by whatever the form holds."""
    asking, made = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA]), uuid4()
    stranger = str(lived.life.ids_of["manage.make.sign_in"]["person_id"])
    sent = {**SAID, "kind": "want", "audience": "chosen", "readers": stranger, "id": str(made)}
    assert asking.ask("POST", f"{READY}/wishes/new", **sent).status_code == 422
