"""Cards, PINs and phones for the tests of the ways in."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import Cast, person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, tap
from flask import Flask

from portal.accounts.card_models import CardKind
from portal.accounts.enrolment import begin_enrolment, enrol, find_enrolment
from portal.accounts.models import PinKind
from portal.accounts.pins import hashed
from portal.accounts.service import OPEN_FOR, NewCard, activate_card, make_card
from portal.db import db

MakeCard = Callable[..., NewCard]


@pytest.fixture
def new_card(cast: Cast) -> MakeCard:
    """A card that a worker made, and activated unless `active` is false."""

    def make(
        name: str = "amina",
        *,
        active: bool = True,
        kind: CardKind = CardKind.ENROL,
        lasts: timedelta = OPEN_FOR,
    ) -> NewCard:
        worker = person_id("administrator")
        with cast.app.app_context(), db.at_once() as session:
            card = make_card(
                session, actor=worker, person_id=person_id(name), card_id=uuid4(), kind=kind
            )
            if active:
                activate_card(session, actor=worker, card_id=card.card_id, lasts=lasts)
        return card

    return make


@pytest.fixture
def ways_in(cast: Cast) -> Callable[..., WaysIn]:
    """Give somebody a PIN and a key code, as a card would."""

    def give(name: str = "amina", kind: PinKind = PinKind.PICTURES) -> WaysIn:
        me = person_id(name)
        with cast.app.app_context():
            with db.at_once() as session:
                token = begin_enrolment(session, person_id=me)
                enrolling = find_enrolment(session, token)
            assert enrolling is not None
            pin_hash = hashed(me, kind, enrolling.pin(kind))
            with db.at_once() as session:
                enrol(session, enrolling, kind, pin_hash)
        return WaysIn(me, enrolling.pin(kind), enrolling.key_code)

    return give


@pytest.fixture
def with_key_code(app: Flask) -> Callable[..., Visitor]:
    """A phone that has given a key code, and is asked for the PIN."""

    def give(key_code: str, whose: str = "shared") -> Visitor:
        visitor = Visitor(app, None, None)
        page = visitor.press("/card/key-code", {"code": key_code, "whose": whose})
        assert page.location.startswith("/card/key-code/pin")
        return visitor

    return give


@pytest.fixture
def own_phone(with_key_code: Callable[..., Visitor]) -> Callable[..., Visitor]:
    """A phone that remembers somebody, opened with key code and PIN."""

    def make(ways: WaysIn) -> Visitor:
        visitor = with_key_code(ways.key_code, "own")
        tap(visitor, "/card/key-code/pin", ways.pin)
        return visitor

    return make
