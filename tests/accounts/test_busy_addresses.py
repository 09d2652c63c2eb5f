"""Somebody who floods an address keeps nobody from leaving, or from their own phone or way in."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from cast.people import Cast
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, tap

from portal.config import Settings


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, writes_per_minute=4)


def flood(visitor: Visitor) -> None:
    token = visitor.token()
    answers = [
        visitor.client.post("/card", data={"csrf_token": token}).status_code for _n in range(8)
    ]
    assert answers[-1] == 429


def test_leaving_is_never_refused(amina: Visitor) -> None:
    for _time in range(8):
        assert amina.client.post("/leave").status_code == 303


def test_my_own_phone_opens_in_a_flood(
    ways_in: Callable[..., WaysIn], own_phone: Callable[..., Visitor], anybody: Visitor
) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    phone.press("/leave")
    flood(anybody)
    tap(phone, "/card/unlock", another(ways.pin), expect=422)
    tap(phone, "/card/unlock", ways.pin)


def test_one_browser_that_floods_keeps_no_other_from_its_way_in(cast: Cast) -> None:
    for _peer in range(3):
        flood(cast.stranger())
    for address in ("/card", "/card/key-code", "/sign-in"):
        assert cast.stranger().press(address, {}, expect=422)


def test_an_address_is_bounded_whatever_browsers_it_shows(cast: Cast) -> None:
    answers = [
        browser.client.post("/card", data={"csrf_token": browser.token()}).status_code
        for browser in [cast.stranger() for _n in range(50)]
    ]
    assert answers[:40] == [422] * 40
    assert set(answers[41:]) == {429}
