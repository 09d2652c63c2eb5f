"""A day or a reason that cannot be: a sentence at the field, and nothing is lost or written."""

from datetime import timedelta

import pytest
from cast.people import LONG_AGO, person_id
from health.conftest import BY_WORKER

from portal.i18n import london_today


def test_nothing_said(write, kept):
    page = write(422, held_on="", delay="")
    assert page.has_text("Write the day it was held, or pick why it is late.")
    assert not kept()


def test_a_day_to_come(write, kept):
    tomorrow = london_today() + timedelta(days=1)
    page = write(422, held_on=tomorrow.isoformat(), note="My words stay")
    assert page.has_text("This day is still to come.")
    assert page.has_text("My words stay")
    assert not kept()


def test_before_they_were_looked_after(write, kept):
    assert write(422, held_on=LONG_AGO.isoformat()).has_text("They are looked after since")
    assert not kept()


def test_late_without_a_reason(write, kept):
    assert write(422, delay="").has_text("Pick why it was late.")
    assert not kept()


def test_not_after_the_one_before(write, kept):
    write()
    assert write(422).has_text("Write a later day.")
    assert len(kept()) == 1


@pytest.mark.parametrize(
    "day", ["31/02/2026", "soon", "0001-01-01", "\u0662\u0660\u0662\u0666-01-01", "2026-13-01"]
)
def test_no_day(write, kept, day):
    assert write(422, held_on=day).has_text("Write the day like this")
    assert not kept()


@pytest.mark.parametrize("delay", ["lazy", "<script>", "clinic "])
def test_no_reason_of_ours(write, kept, delay):
    write(422, delay=delay)
    assert not kept()


def test_a_note_for_what_is_due_no_more_is_given_back(cast, her_social_worker):
    opened = her_social_worker.visit(BY_WORKER).form_values()
    last = (london_today() - timedelta(days=1)).isoformat()
    cast.visitor("administrator").fill(f"/manage/people/{person_id('amina')}/care", last_day=last)
    sent = {**opened, "delay": "clinic", "note": "They call on Monday"}
    refused = her_social_worker.press(BY_WORKER, sent, expect=409)
    assert refused.has_text("Somebody wrote something down meanwhile.")
    assert refused.has_text("They call on Monday")


def test_a_note_too_long(write):
    assert write(422, note="x" * 1001).has_text("letter too long")
