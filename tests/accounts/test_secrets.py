"""How hard the secrets are to guess, and that they stand nowhere in clear."""

import logging
import math
from collections.abc import Callable
from pathlib import Path

import pytest
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, pictures_on, tap

from portal.accounts import codes, pins
from portal.accounts.service import NewCard
from portal.choices.pictures import PICTURES
from portal.config import Settings
from portal.people.service import TOKEN_BYTES


def test_every_secret_has_its_bits() -> None:
    letter = math.log2(len(set(codes.ALPHABET)))
    assert letter * codes.CODE_LETTERS == 50
    assert letter * codes.KEY_CODE_LETTERS == 60
    assert codes.TOKEN_BYTES * 8 >= 128
    assert TOKEN_BYTES * 8 >= 256
    assert math.log2(math.perm(len(PICTURES), pins.PICTURES_IN_A_PIN)) > 21
    assert 10**pins.DIGITS_IN_A_PIN >= 10**6


def test_every_letter_and_picture_is_drawn() -> None:
    drawn = "".join(codes.new_key_code() for _n in range(400))
    assert set(drawn) == set(codes.ALPHABET)
    assert {code for _n in range(400) for code in pins.new_pictures()} == set(PICTURES)
    assert len({codes.new_token() for _n in range(400)}) == 400
    assert all(len(pins.new_digits()) == 6 for _n in range(400))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("oOiIlL", "001111"),
        (" 7kq2m-94xtb ", "7KQ2M94XTB"),
        ("", ""),
        ("\u200f4821\u00a07730", "48217730"),
    ],
)
def test_codes_are_read_as_meant(typed: str, meant: str) -> None:
    assert codes.tidy_code(typed) == meant


def test_codes_are_written_in_groups() -> None:
    assert codes.grouped("48217730") == "4821 7730"
    assert codes.grouped("7KQ2M94XTB") == "7KQ2M 94XTB"
    assert codes.grouped("7KQ2M94XTB31") == "7KQ2 M94X TB31"


def test_no_secret_is_on_disk_or_in_a_log(
    settings: Settings,
    new_card: Callable[..., NewCard],
    ways_in: Callable[..., WaysIn],
    own_phone: Callable[..., Visitor],
    anybody: Visitor,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    card, ways = new_card(), ways_in("ben")
    anybody.press("/card", {"number": card.number, "code": card.code})
    pin = pictures_on(anybody.visit("/card/pin"))
    tap(anybody, "/card/practise", another(pin), expect=422)
    tap(anybody, "/card/practise", pin)
    phone = own_phone(ways)
    cookie = phone.client.get_cookie("phone", path="/card")
    assert cookie is not None
    secrets = [card.code, card.token, ways.key_code, cookie.value]
    secrets += [b.join(p) for p in (pin, ways.pin) for b in (",", '","', " ", '", "')]
    found = b"".join(path.read_bytes() for path in _files(settings.data))
    for secret in secrets:
        assert secret.encode() not in found
        assert secret not in caplog.text
        assert codes.grouped(secret) not in caplog.text


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
