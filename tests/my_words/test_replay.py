"""Keeping a phrase twice is one row, whatever came in between."""

from cast.people import person_id
from my_words.words import ids, kept, tap
from sqlalchemy import select

from portal.db import db
from portal.my_words.models import KeptWord


def rows(app):
    with app.app_context():
        return db.read.execute(select(KeptWord.id, KeptWord.young_person_id)).all()


def test_a_replay_is_the_same_row_in_the_same_place(app, amina):
    tap(amina, "Feeling safe")
    tap(amina, "My future")
    tap(amina, "Feeling safe")
    assert kept(amina) == ["My future", "Feeling safe"]
    assert len(rows(app)) == 2


def test_one_that_was_taken_out_is_kept_again_on_top(app, amina):
    tap(amina, "Feeling safe")
    tap(amina, "My future")
    amina.press(f"/my-words/{ids(amina)[1]}/remove")
    assert kept(amina) == ["My future"]
    tap(amina, "Feeling safe")
    assert kept(amina) == ["Feeling safe", "My future"]
    assert len(rows(app)) == 2


def test_no_id_is_the_same_for_two_people(app, cast, amina):
    tap(amina, "Feeling safe")
    tap(cast.visitor("yusuf"), "Feeling safe")
    found = rows(app)
    assert {row.young_person_id for row in found} == {person_id("amina"), person_id("yusuf")}
    assert len({row.id for row in found}) == 2
