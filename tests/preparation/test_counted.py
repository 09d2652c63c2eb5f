"""What sharing lets the yearly figures know: the day it began, and what is counted of it."""

from datetime import timedelta

import pytest
import time_machine
from cast.people import review_id
from cast.sharing import share, wish
from skills.room import answer
from sqlalchemy import select

from portal.db import db, utc_now
from portal.i18n import london_today
from portal.preparation.submissions import CountedItem, Submission

TODAY = london_today()
INTERPRETER = "/get-ready/taking-part/interpreter"


@pytest.fixture
def in_days(cast):
    """A visit by Amina some days from now."""

    def visit(days: int):
        return time_machine.travel(utc_now() + timedelta(days=days), tick=False)

    assert cast is not None
    return visit


def kept(app, column):
    with app.app_context():
        query = select(column).join(Submission, Submission.id == CountedItem.submission_id)
        rows = db.read.scalars(query.order_by(Submission.version, CountedItem.kind))
        return list(rows)


def since(app):
    with app.app_context():
        query = select(Submission.prepared_since).order_by(Submission.version)
        return list(db.read.scalars(query.where(Submission.review_id == review_id("amina"))))


def test_the_day_the_first_shared_thing_was_begun(app, cast, in_days):
    wish(cast.visitor("amina"), "I want to see my brother")
    with in_days(2):
        amina = cast.visitor("amina")
        wish(amina, "I want a bike")
        share(amina)
    assert since(app) == [TODAY]


def test_what_stays_with_me_does_not_say_when_it_was_begun(app, cast, in_days):
    wish(cast.visitor("amina"), "Mine alone", "only-me")
    with in_days(3):
        amina = cast.visitor("amina")
        wish(amina, "I want a bike")
        share(amina)
    assert since(app) == [TODAY + timedelta(days=3)]


def test_a_later_version_began_when_the_first_did(app, cast, in_days):
    amina = cast.visitor("amina")
    first = wish(amina, "I want to see my brother")
    share(amina)
    with in_days(2):
        amina = cast.visitor("amina")
        amina.press(f"/get-ready/wishes/{first}/remove")
        wish(amina, "I want a bike")
        share(amina)
    assert since(app) == [TODAY, TODAY]


def test_the_officer_reads_how_long_before(cast):
    amina = cast.visitor("amina")
    page = amina.visit("/get-ready/share")
    assert not page.has_text("how many days before the meeting")
    wish(amina, "I want to see my brother")
    assert amina.visit("/get-ready/share").has_text("how many days before the meeting I began")
    pack = f"/officer/reviews/{review_id('amina')}/pack"
    assert not cast.visitor("her_officer").visit(pack).has_text("began to get ready")
    share(amina)
    assert (
        cast.visitor("her_officer")
        .visit(pack)
        .has_text("They began to get ready 6 days before the meeting.")
    )


@pytest.mark.parametrize(("audience", "counted"), [("meeting", 1), ("my-iro", 1), ("only-me", 0)])
def test_an_agenda_point_is_counted_when_the_officer_may_read_it(app, amina, audience, counted):
    amina.fill("/get-ready/agenda/new", text="A canary", audience=audience)
    wish(amina, "I want a bike")
    share(amina)
    assert kept(app, CountedItem.kind) == ["agenda"] * counted


@pytest.mark.parametrize(("audience", "counted"), [("my-iro", 1), ("only-me", 0)])
def test_skills_are_counted_when_the_officer_may_read_them(app, amina, audience, counted):
    answer(amina, cook_from_home="with-help", audience=audience)
    wish(amina, "I want a bike")
    share(amina)
    assert kept(app, CountedItem.kind) == ["skills"] * counted


@pytest.mark.parametrize(("language", "counted"), [("ti", ["ti"]), ("none", []), ("", [])])
def test_the_language_of_an_interpreter(app, amina, language, counted):
    amina.fill(INTERPRETER, interpreter_language=language, text="Please", audience="my-iro")
    share(amina)
    assert kept(app, CountedItem.language) == counted


def test_no_word_is_kept_in_clear(app, amina):
    amina.fill("/get-ready/agenda/new", text="A canary", audience="meeting")
    share(amina)
    with app.app_context():
        rows = db.read.execute(select(*CountedItem.__table__.columns)).all()
    assert rows
    assert "canary" not in str(rows)
