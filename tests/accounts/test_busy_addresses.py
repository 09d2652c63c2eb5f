"""Somebody who floods an address keeps nobody from leaving or from their own phone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
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
