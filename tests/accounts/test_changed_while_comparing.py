"""Comparing a PIN takes a while: what is replaced in that moment opens nothing any more."""

from collections.abc import Callable
from uuid import UUID

import pytest
from cast.people import Cast, person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, tap
from sqlalchemy import select

from portal.accounts import pins
from portal.accounts.devices import forget_phone
from portal.accounts.models import Device
from portal.db import db
from portal.people.models import SignInSession

Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]
Meanwhile = Callable[[Callable[[], object]], None]
ME = person_id("amina")


@pytest.fixture
def meanwhile(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """What somebody else does while the next PIN is compared."""
    real = pins.matches

    def give(act: Callable[[], object]) -> None:
        def slow(*args: object) -> bool:
            monkeypatch.setattr(pins, "matches", real)
            act()
            return real(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(pins, "matches", slow)

    assert cast is not None
    return give


def sessions_of(cast: Cast, me: UUID) -> int:
    with cast.app.app_context():
        return len(db.read.scalars(select(SignInSession.kind).filter_by(person_id=me)).all())


@pytest.mark.parametrize("whose", ["shared", "own"])
def test_an_old_pin_is_no_way_past_a_new_one(
    cast: Cast, ways_in: Give, with_key_code: Open, meanwhile: Meanwhile, whose: str
) -> None:
    ways = ways_in()
    phone = with_key_code(ways.key_code, whose)
    meanwhile(ways_in)
    tap(phone, "/card/key-code/pin", ways.pin, expect=422)
    assert sessions_of(cast, ME) == 0
    assert phone.client.get_cookie("phone", path="/card") is None


def test_a_phone_that_is_forgotten_while_it_is_opened_stays_shut(
    cast: Cast, ways_in: Give, own_phone: Open, meanwhile: Meanwhile
) -> None:
    ways = ways_in()
    phone = own_phone(ways)

    def forget() -> None:
        with cast.app.app_context(), db.at_once() as session:
            forget_phone(session, ME, session.scalars(select(Device.id)).one())

    meanwhile(forget)
    assert "four pictures" in tap(phone, "/card/unlock", ways.pin, expect=422).text
    assert sessions_of(cast, ME) == 0
