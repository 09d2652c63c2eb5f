"""A key code and the PIN open the account on any phone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, tap

from portal.db import utc_now

PIN_PAGE = "/card/key-code/pin"
Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]


def test_key_code_and_pin_open_a_new_phone(ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    assert tap(phone, PIN_PAGE, ways.pin).location == "/"
    assert "Amina" in phone.visit("/me").text


def test_letters_that_look_alike_are_read_as_meant(
    monkeypatch: pytest.MonkeyPatch, ways_in: Give, with_key_code: Open
) -> None:
    monkeypatch.setattr("portal.accounts.enrolment.new_key_code", lambda: "01ABC0DEF1GH")
    ways = ways_in()
    for typed in ("oiabcodeflgh", "OLAB-CODE-FIGH", " 0 1 A B C 0 D E F 1 G H "):
        tap(with_key_code(typed), PIN_PAGE, ways.pin)


def test_the_key_code_alone_opens_nothing(ways_in: Give, with_key_code: Open) -> None:
    phone = with_key_code(ways_in().key_code)
    phone.visit("/me", expect=302)
    assert "Amina" not in phone.visit(PIN_PAGE).html


def test_the_pin_is_asked_for_only_after_a_key_code(anybody: Visitor, ways_in: Give) -> None:
    ways = ways_in()
    assert anybody.visit(PIN_PAGE, expect=302).location == "/card/key-code"
    tap(anybody, PIN_PAGE, ways.pin, expect=302)


def test_a_key_code_counts_for_ten_minutes(ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    with time_machine.travel(utc_now() + timedelta(minutes=11)):
        tap(phone, PIN_PAGE, ways.pin, expect=302)
        phone.visit("/me", expect=302)


def test_bens_pin_does_not_open_aminas_page(ways_in: Give, with_key_code: Open) -> None:
    hers, his = ways_in("amina"), ways_in("ben")
    tap(with_key_code(hers.key_code), PIN_PAGE, another(his.pin), expect=422)
    phone = with_key_code(his.key_code)
    tap(phone, PIN_PAGE, his.pin)
    assert "Amina" not in phone.visit("/me").text


def test_the_wanted_page_is_opened_and_no_other_host(ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    assert tap(phone, PIN_PAGE, ways.pin, next="/me/my-data").location == "/me/my-data"
    for trick in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"):
        phone = with_key_code(ways.key_code)
        assert tap(phone, PIN_PAGE, ways.pin, next=trick).location == "/"
