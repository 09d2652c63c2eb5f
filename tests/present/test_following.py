"""Following the wall: few streams, short ones, that end when somebody may no longer look."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.counting import queries
from cast.people import HOUSE
from present import room
from present.room import WALL, begin, for_everyone, press

from portal.care_team.models import Assignment
from portal.db import db, utc_now
from portal.i18n import london_today
from portal.people.models import SignInSession
from portal.present import streams
from portal.present.models import Presentation
from portal.present.streams import Streams

STATE = f"{WALL}/state"
STREAM = {"Accept": "text/event-stream"}


@pytest.fixture
def wall(amina, her_officer, monkeypatch):
    monkeypatch.setattr(streams, "LOOK_EVERY", 0.001)
    for_everyone(amina)
    begin(her_officer)
    return her_officer


def stamp(visitor):
    return visitor.client.get(STATE).text


def change(visitor, table, **values):
    with visitor.app.app_context(), db.at_once() as session:
        for row in session.query(table):
            for name, value in values.items():
                setattr(row, name, value)


def test_a_stamp_changes_with_each_step(wall):
    before = stamp(wall)
    assert stamp(wall) == before
    press(wall, "next", page=f"{WALL}/notes")
    assert stamp(wall) != before


def test_a_stamp_changes_when_something_is_taken_back(amina, wall):
    before = stamp(wall)
    seen = room.wish(amina, "One more", "meeting")
    room.share(amina)
    shared = stamp(wall)
    amina.press(f"/get-ready/share/{seen}/take-back")
    assert len({before, shared, stamp(wall)}) == 3


def test_a_stamp_changes_with_new_english(amina, wall):
    seen = room.wish(amina, room.TIGRINYA, "meeting")
    room.share(amina)
    before = stamp(wall)
    room.put_into_english(wall, seen, room.TIGRINYA, room.ENGLISH)
    assert stamp(wall) != before


def test_the_page_of_the_wall_carries_the_stamp_of_what_it_shows(wall):
    assert f'data-stamp="{stamp(wall)}"' in wall.visit(f"{WALL}/now").html
    assert 'data-stamp=""' in wall.visit(f"{WALL}/3").html


def test_a_look_is_one_statement_beside_who_asks(wall):
    wall.client.get(STATE)
    with queries(wall.app) as seen:
        wall.client.get(STATE)
    assert len(seen) == 2


def test_a_stream_says_what_is_new_and_ends_with_the_session(wall):
    answer = wall.client.get(STATE, headers=STREAM)
    parts = iter(answer.response)
    assert next(parts) == b"retry: 500\n\n"
    assert next(parts) == f"id: {stamp(wall)}\ndata: {stamp(wall)}\n\n".encode()
    press(wall, "next", page=f"{WALL}/notes")
    assert stamp(wall).encode() in next(parts)
    change(wall, SignInSession, ends_at=utc_now())
    assert list(parts) == []


def test_a_stream_ends_with_the_assignment(wall):
    parts = iter(wall.client.get(STATE, headers=STREAM).response)
    next(parts), next(parts)
    with wall.app.app_context(), db.at_once() as session:
        mine = session.query(Assignment).filter(Assignment.job == "iro")
        for row in mine:
            row.ends_on = london_today() - timedelta(days=1)
    assert list(parts) == []
    wall.visit(STATE, expect=404)


def test_a_stream_is_short(wall, monkeypatch):
    monkeypatch.setattr(streams, "SECONDS", 0.01)
    answer = wall.client.get(STATE, headers={**STREAM, "Last-Event-ID": stamp(wall)})
    assert answer.data == b"retry: 500\n\n"


def test_a_third_stream_is_refused_and_polls(wall):
    open_ones = [wall.client.get(STATE, headers=STREAM) for _window in range(2)]
    assert [one.status_code for one in open_ones] == [200, 200]
    assert wall.client.get(STATE, headers=STREAM).status_code == 204
    assert wall.client.get(STATE).status_code == 200
    for one in open_ones:
        one.close()
    with wall.client.get(STATE, headers=STREAM) as again:
        assert again.status_code == 200


def test_all_together_have_few_and_a_lost_place_falls_free(monkeypatch):
    places = Streams(most=3, each=2)
    taken = [places.enter(uuid4()) for _person in range(4)]
    assert taken[3] is None
    places.leave(taken[0])
    assert places.enter(HOUSE)
    monkeypatch.setattr(streams.time, "monotonic", lambda: float("inf"))
    assert places.enter(HOUSE)


def test_a_meeting_that_is_over_is_followed_no_more(wall):
    change(wall, Presentation, started_at=utc_now() - timedelta(hours=4))
    assert wall.client.get(STATE).status_code == 204
    assert wall.client.get(STATE, headers=STREAM).status_code == 204
    assert wall.visit(f"{WALL}/now", expect=302).location.endswith("/present")
