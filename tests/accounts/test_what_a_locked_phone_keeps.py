"""Once a phone is locked, nothing that was begun on it goes on without the PIN."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from cast.visitor import Visitor
from cast.ways_in import WaysIn, pictures_on, tap

from portal.db import utc_now

Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]
NEW, SHOWN, PRACTISE = "/me/new/pin", "/card/pin", "/card/practise"


@pytest.fixture
def changing(ways_in: Give, with_key_code: Open) -> Visitor:
    """A shared phone on which Amina has begun to change her PIN."""
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    tap(phone, "/card/key-code/pin", ways.pin)
    tap(phone, NEW, ways.pin)
    return phone


def test_a_new_pin_is_shown_to_nobody_after_five_minutes(changing: Visitor) -> None:
    new = pictures_on(changing.visit(SHOWN))
    with time_machine.travel(utc_now() + timedelta(minutes=5, seconds=1)):
        assert changing.visit(SHOWN, expect=302).location == "/card"
        assert tap(changing, PRACTISE, new, expect=302).location == "/card"
        assert changing.visit("/me", expect=302).location.startswith("/card")


def test_nor_after_it_was_closed_everywhere(changing: Visitor, amina: Visitor) -> None:
    amina.press("/me/sign-out-everywhere")
    assert changing.visit(SHOWN, expect=302).location == "/card"


def test_a_shared_phone_becomes_an_own_one_by_the_pin(ways_in: Give, with_key_code: Open) -> None:
    """Whoever is handed an open phone for a moment gets no more than the rest of its hour."""
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    tap(phone, "/card/key-code/pin", ways.pin)
    with time_machine.travel(utc_now(), tick=False) as clock:
        clock.shift(timedelta(minutes=4))
        phone.visit("/me")
        clock.shift(timedelta(minutes=4))
        asked = phone.press("/card/phone", {"whose": "own"})
        assert asked.location.startswith("/card/unlock")
        assert phone.visit("/me").has_text("This phone is only mine")
        tap(phone, "/card/unlock", ways.pin)
        assert not phone.visit("/me").has_text("This phone is only mine")


def test_an_own_phone_prolongs_its_day_by_the_pin_alone(ways_in: Give, own_phone: Open) -> None:
    phone = own_phone(ways_in())
    with time_machine.travel(utc_now(), tick=False) as clock:
        for _quarter in range(7):
            clock.shift(timedelta(minutes=14))
            assert phone.press("/card/phone", {"whose": "own"}).location == "/me"
    with time_machine.travel(utc_now() + timedelta(hours=24), tick=False):
        assert phone.visit("/me", expect=302).location.startswith("/card")


def test_whoever_has_no_pin_is_asked_for_none(amina: Visitor) -> None:
    with time_machine.travel(utc_now(), tick=False) as clock:
        clock.shift(timedelta(minutes=4))
        amina.visit("/me")
        clock.shift(timedelta(minutes=4))
        assert amina.press("/card/phone", {"whose": "own"}).location == "/"
