"""Keeping something to be proud of, with words alone."""

from datetime import timedelta

import pytest
from achievements.album import ALL, NEW, the_one

from portal.i18n import london_today


def test_words_alone_are_enough(amina):
    amina.fill(NEW, text="I passed my English test", audience=["meeting"])
    shown = amina.visit(ALL)
    assert shown.has_text("I passed my English test")
    assert not shown.all("img")


def test_a_day_is_shown_in_words(ben):
    ben.fill(NEW, text="I ran 10 km", happened_on="2026-03-09")
    assert ben.visit(ALL).has_text("9 March")
    assert ben.visit(the_one(ben)).form_values()["happened_on"] == "2026-03-09"


def test_a_phone_without_a_calendar_may_write_the_day_by_hand(ben):
    ben.fill(NEW, text="I ran 10 km", happened_on="09/03/2026")
    assert ben.visit(the_one(ben)).form_values()["happened_on"] == "2026-03-09"


@pytest.mark.parametrize("day", ["yesterday", "2026-13-40", "99/99/9999", "٣", "2026-03-09T10:00"])
def test_a_day_that_is_none_is_asked_again_with_the_rest_kept(ben, day):
    page = ben.fill(NEW, 422, text="I ran 10 km", happened_on=day, audience=["meeting"])
    assert page.has_text("Write the day like this: 25/03/2026.")
    kept = page.form_values()
    assert (kept["text"], kept["happened_on"]) == ("I ran 10 km", day)
    assert kept["audience"] == ["meeting"]


def test_a_day_to_come_is_refused(ben):
    to_come = (london_today() + timedelta(days=1)).isoformat()
    page = ben.fill(NEW, 422, text="I ran 10 km", happened_on=to_come)
    assert page.has_text("This day has not come yet.")


def test_today_is_fine(ben):
    ben.fill(NEW, text="I ran 10 km", happened_on=london_today().isoformat())


def test_neither_words_nor_photo_is_asked_for_one_of_them(ben):
    page = ben.fill(NEW, 422, happened_on="2026-03-09")
    assert page.has_text("Add a photo or some words.")


def test_words_that_are_too_long_are_kept(ben):
    page = ben.fill(NEW, 422, text="a" * 5001)
    assert page.has_text("1 letter too long")
    assert page.form_values()["text"] == "a" * 5001
