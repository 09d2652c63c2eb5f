"""While there is no answer: honest words, with the day until which it is owed."""

from datetime import UTC, datetime

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from cast.visitor import Visitor
from outcomes.room import give
from time_machine import travel

from portal.db import db
from portal.outcomes.models import Outcome
from portal.people.models import SessionKind
from portal.people.service import start_session
from portal.reviews.models import Review
from portal.reviews.service import hold_review

HELD = datetime(2026, 11, 24, 15, tzinfo=UTC)


@pytest.fixture
def item(cast, amina):
    """Shared for a review on Tuesday 24 November 2026."""
    made = wish(amina, "A bicycle")
    share(amina)
    with cast.app.app_context(), db.at_once() as session:
        session.get_one(Review, review_id("amina")).starts_at = HELD
    return made


def hold(cast):
    with cast.app.app_context(), db.at_once() as session:
        hold_review(session, session.get_one(Review, review_id("amina")), actor=None)


def read_on(cast, item, day):
    """What Amina reads in English on that day in the afternoon."""
    with travel(datetime(*day, 16, tzinfo=UTC), tick=False):
        with cast.app.app_context(), db.at_once() as session:
            token = start_session(session, person_id("amina"), SessionKind.SHARED_PHONE)
        amina = Visitor(cast.app, person_id("amina"), token)
        amina.press("/language", {"language": "en", "mode": "mine"})
        there = f"/what-happened/{review_id('amina')}/{item}"
        return amina.visit("/what-happened").text, amina.visit(there).text


def test_before_the_review(cast, item):
    hub, life = read_on(cast, item, (2026, 11, 23))
    assert "The answer comes after my review." in life
    assert "Tuesday 24 November" in life
    assert "I shared it" in hub
    assert "No answer yet" not in hub + life


@pytest.mark.parametrize(("more", "said"), [(["A cat"], 2), (["A cat", "A dog"], 1)])
def test_how_three_things_or_more_stand_is_said_once(cast, amina, item, more, said):
    for text in more:
        wish(amina, text)
    share(amina)
    hub, _life = read_on(cast, item, (2026, 11, 23))
    assert hub.count("I shared it") == said


def test_it_is_said_of_each_where_one_stands_otherwise(cast, amina, item):
    for text in ("A cat", "A dog"):
        wish(amina, text)
    share(amina)
    hold(cast)
    give(cast, item, Outcome.YES)
    hub, _life = read_on(cast, item, (2026, 11, 25))
    assert hub.count("No answer yet") == 2


def test_after_it_there_are_five_working_days(cast, item):
    hold(cast)
    hub, life = read_on(cast, item, (2026, 11, 25))
    assert "No answer yet" in hub
    assert "My IRO writes it within 5 working days after my review: by" in life
    assert "by Tuesday 1 December" in life


def test_its_day_is_past_before_anybody_notes_it(cast, item):
    _hub, life = read_on(cast, item, (2026, 11, 25))
    assert "by Tuesday 1 December" in life


def test_the_last_day_is_not_late(cast, item):
    hold(cast)
    hub, life = read_on(cast, item, (2026, 12, 1))
    assert "late" not in hub + life


def test_after_it_is_late_and_can_be_asked_about(cast, item):
    hold(cast)
    hub, life = read_on(cast, item, (2026, 12, 3))
    assert "The answer is late" in hub
    assert "2 days late" in life
    assert "My IRO was to write it by Tuesday 1 December" in life
    assert "I can ask about it." in life
    assert "Ask about this" in life
    assert "This is not what I meant" not in life


def test_an_answer_ends_the_waiting(cast, item):
    hold(cast)
    give(cast, item)
    hub, life = read_on(cast, item, (2026, 12, 3))
    assert "No answer yet" not in life
    assert "late" not in hub
