"""A shared phone closes after 5 minutes of rest and 60 in all; an own one after 15 and a day."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from cast.visitor import Visitor
from cast.ways_in import WaysIn, tap

from portal.db import utc_now

Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(utc_now(), tick=False) as coordinates:
        yield coordinates


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_a_shared_phone_rests_five_minutes(
    clock: time_machine.Traveller, ways_in: Give, with_key_code: Open
) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    tap(phone, "/card/key-code/pin", ways.pin)
    clock.shift(minutes(4.9))
    assert 'data-idle="300"' in phone.visit("/me").html
    clock.shift(minutes(5.1))
    phone.visit("/me", expect=302)


def test_a_shared_phone_lasts_an_hour(
    clock: time_machine.Traveller, ways_in: Give, with_key_code: Open
) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    tap(phone, "/card/key-code/pin", ways.pin)
    for _visit in range(14):
        clock.shift(minutes(4))
        phone.visit("/me")
    clock.shift(minutes(4.1))
    phone.visit("/me", expect=302)


def test_an_own_phone_rests_a_quarter_of_an_hour(
    clock: time_machine.Traveller, ways_in: Give, own_phone: Open
) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    clock.shift(minutes(14.9))
    assert 'data-idle="900"' in phone.visit("/me").html
    clock.shift(minutes(15.1))
    phone.visit("/me", expect=302)
    tap(phone, "/card/unlock", ways.pin)
    phone.visit("/me")


def test_an_own_phone_lasts_a_day(
    clock: time_machine.Traveller, ways_in: Give, own_phone: Open
) -> None:
    phone = own_phone(ways_in())
    for _visit in range(102):
        clock.shift(minutes(14))
        phone.client.get("/me/my-data")
    phone.visit("/me")
    clock.shift(minutes(12.5))
    phone.visit("/me", expect=302)
