"""The quiet clock: shares of the meeting, and when a point has had its time."""

from datetime import UTC, datetime, timedelta

import pytest
from cast.people import person_id, review_id
from hypothesis import given
from hypothesis import strategies as st
from present.room import WALL, begin, for_everyone

from portal.db import db
from portal.present.minutes import clock_at, shares
from portal.present.models import Presentation

BEGAN = datetime(2026, 3, 9, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "others", "minutes"),
    [
        ((10, 5), True, (10, 5)),
        ((10, 0), True, (10, 15)),
        ((10, 0), False, (10, 30)),
        ((0, 0, 0), True, (10, 10, 10)),
        ((40, 40), True, (20, 20)),
        ((40, 0), False, (20, 20)),
        ((), True, ()),
    ],
)
def test_a_meeting_of_forty_minutes_is_shared(said, others, minutes):
    assert shares(40, said, others=others) == tuple(60 * one for one in minutes)


@given(st.lists(st.integers(0, 40), max_size=20), st.booleans())
def test_points_never_get_more_than_the_meeting_has(said, others):
    found = shares(40, said, others=others)
    assert len(found) == len(said)
    assert sum(found) <= 40 * 60
    assert all(found)


def test_a_point_has_had_its_time_when_its_share_is_used():
    after = BEGAN + timedelta(minutes=11)
    assert clock_at(BEGAN, after, 40, spent=300, share=300).had
    assert not clock_at(BEGAN, after, 40, spent=299, share=300).had
    assert not clock_at(BEGAN, after, 40, spent=9999, share=0).had
    assert clock_at(BEGAN, after, 40, spent=0, share=0).minute == 12


def test_the_meeting_has_had_its_time_after_its_last_minute():
    last = BEGAN + timedelta(minutes=39, seconds=59)
    assert not clock_at(BEGAN, last, 40, spent=0, share=0).over
    assert clock_at(BEGAN, last + timedelta(seconds=1), 40, spent=0, share=0).over


def test_time_away_and_back_is_counted_together(amina, her_officer):
    """Six minutes, then another slide, then four more: a point of ten has had its time."""
    for_everyone(amina)
    begin(her_officer)
    point = next(
        one.get("data-to")
        for one in her_officer.visit(f"{WALL}/3").all("a")
        if one.get("id") == "next"
    )
    for slide, minutes in ((point, 6), ("agenda", 1), (point, 3)):
        go(her_officer, slide)
        assert "has had its time" not in her_officer.visit(f"{WALL}/now").text
        later(her_officer, minutes)
    assert "has had its time" not in her_officer.visit(f"{WALL}/now").text
    later(her_officer, 1)
    page = her_officer.visit(f"{WALL}/now").text
    assert "This point has had its time." in page
    assert "Minute 12 of 40" in page


def go(officer, slide):
    officer.press(f"{WALL}/move", {"revision": standing(officer), "to": slide})


def standing(officer):
    with officer.app.app_context(), db.at_once() as session:
        return str(session.get_one(Presentation, review_id("amina")).revision)


def later(officer, minutes):
    """As if it had begun, and come to this slide, so much earlier."""
    with officer.app.app_context(), db.at_once() as session:
        row = session.get_one(Presentation, review_id("amina"))
        assert row.young_person_id == person_id("amina")
        row.started_at -= timedelta(minutes=minutes)
        row.since -= timedelta(minutes=minutes)
