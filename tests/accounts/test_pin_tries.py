"""Five tries are free, then each waits longer, and the tenth is the last."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import time_machine
from cast.people import Cast, person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, tap
from flask import Flask
from sqlalchemy import select, update

from portal.accounts import pins
from portal.accounts.models import Device, KeyCode
from portal.accounts.pin_guard import pin_is_right
from portal.accounts.queries import MY_PIN
from portal.accounts.tries import TooSoon, Way, WayClosed
from portal.audit.models import Act, AuditEntry
from portal.config import Settings
from portal.db import close_all, db, utc_now
from portal.factory import create_app

PIN_PAGE = "/card/key-code/pin"
Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Every time that a PIN was really compared."""
    seen: list[bool] = []
    real = pins.matches

    def watched(*args: object) -> bool:
        seen.append(True)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pins, "matches", watched)
    return seen


def test_five_are_free_then_delays_then_the_end(
    ways_in: Give, with_key_code: Open, looked_at: list[bool]
) -> None:
    ways = ways_in()
    with time_machine.travel(utc_now(), tick=False) as clock:
        phone = with_key_code(ways.key_code)
        for _free in range(5):
            tap(phone, PIN_PAGE, another(ways.pin), expect=422)
        for minutes in (1, 5, 15, 30, 60):
            phone = with_key_code(ways.key_code)
            assert "Wait" in tap(phone, PIN_PAGE, ways.pin, expect=422).text
            clock.shift(timedelta(minutes=minutes) - timedelta(seconds=1))
            phone = with_key_code(ways.key_code)
            assert "Wait 1 minute," in tap(phone, PIN_PAGE, ways.pin, expect=422).text
            clock.shift(timedelta(seconds=2))
            tap(phone, PIN_PAGE, another(ways.pin), expect=422)
        clock.shift(timedelta(days=365))
        phone = with_key_code(ways.key_code)
        assert "new card" in tap(phone, PIN_PAGE, ways.pin, expect=422).text
    assert len(looked_at) == 10


def test_the_right_pin_makes_tries_free_again(ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    for _round in range(4):
        phone = with_key_code(ways.key_code)
        for _wrong in range(4):
            tap(phone, PIN_PAGE, another(ways.pin), expect=422)
        tap(phone, PIN_PAGE, ways.pin)


@pytest.mark.parametrize("waits", [True, False])
def test_fifty_at_once_get_at_most_ten(
    app: Flask,
    ways_in: Give,
    looked_at: list[bool],
    monkeypatch: pytest.MonkeyPatch,
    *,
    waits: bool,
) -> None:
    ways = ways_in()
    if not waits:
        monkeypatch.setattr("portal.accounts.tries.WAITS", {99: timedelta(0)})

    def guess(_n: int) -> bool:
        with app.app_context():
            row = db.read.execute(MY_PIN, {"me": ways.person_id}).one()
            db.read.rollback()
            try:
                return pin_is_right(Way(KeyCode, row.id), row, another(ways.pin))
            except (TooSoon, WayClosed):
                return False

    with ThreadPoolExecutor(50) as pool:
        assert not any(pool.map(guess, range(50)))
    assert len(looked_at) == (5 if waits else 10)


def test_a_restart_keeps_the_count(settings: Settings, ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code)
    for _wrong in range(5):
        tap(phone, PIN_PAGE, another(ways.pin), expect=422)
    again = create_app(settings)
    later = Visitor(again, None, None)
    later.press("/card/key-code", {"code": ways.key_code, "whose": "shared"})
    assert "Wait" in tap(later, PIN_PAGE, ways.pin, expect=422).text
    with again.app_context():
        close_all(dict(db.engines))


def test_a_crash_after_counting_keeps_the_count(
    app: Flask, ways_in: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = ways_in()

    def crash(*_args: object) -> bool:
        raise MemoryError

    monkeypatch.setattr(pins, "matches", crash)
    with app.app_context():
        row = db.read.execute(MY_PIN, {"me": ways.person_id}).one()
        with pytest.raises(MemoryError):
            pin_is_right(Way(KeyCode, row.id), row, ways.pin)
        with db.at_once() as session:
            assert session.scalars(select(KeyCode.tries)).all() == [1]


def test_a_thousand_wrong_tries_elsewhere_leave_the_own_phone_alone(
    cast: Cast, anybody: Visitor, ways_in: Give, own_phone: Open, with_key_code: Open
) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    token = anybody.token()
    for number in range(330):
        wrong = list(another(ways.pin))
        for path, data in (
            ("/card/unlock", {"picked": wrong}),
            ("/card/key-code", {"code": f"{number:012}", "whose": "shared"}),
            ("/card", {"number": f"{number:08}", "code": "0000000000"}),
        ):
            anybody.client.post(path, data={"csrf_token": token, **data})
    thief = with_key_code(ways.key_code)
    for _wrong in range(10):
        tap(thief, PIN_PAGE, another(ways.pin), expect=422)
    phone.press("/leave")
    tap(phone, "/card/unlock", ways.pin)
    assert "Amina" in phone.visit("/me").text
    assert cast


def test_ten_wrong_tries_close_a_phone_and_not_the_key_code(
    app: Flask, ways_in: Give, own_phone: Open, with_key_code: Open
) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    phone.press("/leave")
    with app.app_context(), db.at_once() as session:
        session.execute(update(Device).values(tries=10, next_try_at=None))
    assert "new card" in tap(phone, "/card/unlock", ways.pin, expect=422).text
    tap(with_key_code(ways.key_code), PIN_PAGE, ways.pin)


def test_a_failed_try_is_recorded(app: Flask, ways_in: Give, with_key_code: Open) -> None:
    ways = ways_in()
    tap(with_key_code(ways.key_code), PIN_PAGE, another(ways.pin), expect=422)
    with app.app_context():
        found = select(AuditEntry).where(AuditEntry.act == Act.SIGN_IN_FAILED.value)
        entry = db.read.scalars(found).one()
        assert (entry.about_id, entry.detail) == (person_id("amina"), {"way": "key_code"})
        assert isinstance(entry.at, datetime)
