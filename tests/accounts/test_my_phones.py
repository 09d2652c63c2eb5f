"""Phones that remember me: the PIN is enough there, until I forget them."""

from collections.abc import Callable
from datetime import timedelta

import time_machine
from cast.people import person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, tap
from flask import Flask
from sqlalchemy import select

from portal.accounts.models import Device
from portal.db import db, utc_now

Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]


def phone_ids(app: Flask) -> list[object]:
    with app.app_context():
        return list(db.read.scalars(select(Device.id).order_by(Device.enrolled_at)))


def test_my_own_phone_opens_with_the_pin(ways_in: Give, own_phone: Open) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    phone.press("/leave")
    assert phone.visit("/me", expect=302).location == "/card?next=/me"
    assert phone.visit("/card?next=/me", expect=302).location == "/card/unlock?next=/me"
    page = phone.visit("/card/unlock?next=/me")
    assert "Amina" not in page.html
    assert tap(phone, "/card/unlock", ways.pin, next="/me").location == "/me"


def test_the_phones_cookie_is_for_the_server_only(ways_in: Give, own_phone: Open) -> None:
    cookie = own_phone(ways_in()).client.get_cookie("phone", path="/card")
    assert cookie is not None
    assert (cookie.http_only, cookie.same_site, cookie.path) == (True, "Lax", "/card")
    assert cookie.max_age == 30 * 24 * 3600


def test_a_made_up_phone_opens_nothing(anybody: Visitor, ways_in: Give) -> None:
    ways = ways_in()
    anybody.client.set_cookie("phone", "made-up", path="/card")
    assert tap(anybody, "/card/unlock", ways.pin, expect=302).location == "/card"


def test_a_phone_is_remembered_for_thirty_days(ways_in: Give, own_phone: Open) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    with time_machine.travel(utc_now() + timedelta(days=29, hours=23)) as clock:
        tap(phone, "/card/unlock", ways.pin)
        clock.shift(timedelta(days=30, minutes=1))
        phone.client.set_cookie("phone", "x", path="/card")
        assert phone.visit("/card/unlock", expect=302).location == "/card"


def test_a_forgotten_phone_is_refused_on_its_next_request(
    app: Flask, ways_in: Give, own_phone: Open
) -> None:
    ways = ways_in()
    stolen, mine = own_phone(ways), own_phone(ways)
    stolen.visit("/me")
    page = mine.press(f"/me/phones/{phone_ids(app)[0]}/forget")
    assert page.location == "/me"
    stolen.visit("/me", expect=302)
    assert tap(stolen, "/card/unlock", ways.pin, expect=302).location == "/card"
    assert mine.visit("/me").text.count("Forget me on this phone") == 1


def test_ben_cannot_forget_aminas_phone(
    app: Flask, ben: Visitor, ways_in: Give, own_phone: Open
) -> None:
    phone = own_phone(ways_in())
    hers = ben.press(f"/me/phones/{phone_ids(app)[0]}/forget", expect=404)
    nobodys = ben.press(f"/me/phones/{person_id('nobody')}/forget", expect=404)
    assert len(hers.bytes) == len(nobodys.bytes)
    phone.visit("/me")


def test_close_everywhere_closes_every_phone(
    amina: Visitor, ben: Visitor, ways_in: Give, own_phone: Open
) -> None:
    ways = ways_in()
    phones = [own_phone(ways), own_phone(ways)]
    amina.visit("/me", expect=302)
    phones[0].press("/me/sign-out-everywhere")
    for phone in phones:
        phone.visit("/me", expect=302)
    ben.visit("/me")
    tap(phones[1], "/card/unlock", ways.pin)


def test_a_shared_phone_keeps_no_cookie(ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    tap(phone, "/card/key-code/pin", ways.pin)
    assert phone.client.get_cookie("phone", path="/card") is None
    phone.press("/card/phone", {"whose": "own"})
    assert phone.client.get_cookie("phone", path="/card") is not None
    assert "This phone" in phone.visit("/me").text


def test_a_new_pin_needs_the_one_before(ways_in: Give, own_phone: Open) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    tap(phone, "/me/new/pin", another(ways.pin), expect=422)
    phone.visit("/card/pin", expect=302)
    assert tap(phone, "/me/new/pin", ways.pin).location == "/card/pin"
