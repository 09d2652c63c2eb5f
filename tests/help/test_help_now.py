"""Help now is open to everyone, in every language, with numbers that can be tapped."""

import re
from dataclasses import replace
from datetime import date

import pytest
import time_machine

from portal.help.numbers import load_numbers, stale_numbers

HERE = "/help"


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_it_is_open_and_its_numbers_run_left_to_right(anybody, language):
    page = anybody.visit(HERE, **{"Accept-Language": language})
    assert f'lang="{language}"' in page.html
    assert page.links().count("tel:999") == 1
    for number in ("999", "0800 1111", "116 123", "85258"):
        assert re.search(rf'<bdi dir="ltr"[^>]*>{number}</bdi>', page.html), number


def test_the_emergency_number_is_the_first(anybody):
    calls = [link for link in anybody.visit(HERE).links() if link.startswith("tel:")]
    assert calls[0] == "tel:999"


def test_it_says_that_nobody_watches_at_night(anybody):
    assert anybody.visit(HERE).has_text("This app is not watched at night.")


def test_a_number_for_texts_cannot_be_called(anybody):
    page = anybody.visit(HERE)
    assert "SHOUT" in page.text
    assert "tel:85258" not in page.links()


def test_a_number_nobody_checked_is_not_shown(anybody):
    assert not anybody.visit(HERE).has_text("NYAS")


def test_there_is_no_number_of_the_council_unless_it_gave_one(anybody):
    assert not anybody.visit(HERE).has_text("The council's team")


@pytest.mark.parametrize("name", ["amina", "her_officer", "administrator"])
def test_whoever_is_signed_in_sees_it_too(cast, name):
    assert "tel:08001111" in cast.visitor(name).visit(HERE).links()


def test_only_who_keeps_the_numbers_is_warned(cast, administrator, ben):
    assert administrator.visit(HERE).has_text("never checked, so nobody else sees it")
    assert not ben.visit(HERE).has_text("need a check")
    with time_machine.travel("2027-06-01", tick=False):
        assert cast.visitor("administrator").visit(HERE).has_text("last checked on")


def test_ninety_days_are_fresh_and_one_more_is_not():
    numbers = load_numbers(None)
    assert [number.name for number in stale_numbers(numbers, date(2027, 1, 31))] == ["NYAS"]
    assert len(stale_numbers(numbers, date(2027, 2, 1))) == len(numbers)


def test_a_number_checked_on_a_day_to_come_is_to_be_checked():
    """Somebody wrote 2062 for 2026."""
    [first, *_others] = load_numbers(None)
    slipped = replace(first, checked=date(2062, 11, 2))
    assert stale_numbers([slipped], date(2026, 11, 22)) == [slipped]
