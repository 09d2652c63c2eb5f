"""A card opens once, for ten minutes, after a worker activated it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from cast.people import Cast, person_id
from cast.visitor import Visitor
from flask import Flask

from portal.accounts.card_models import Card, CardKind
from portal.accounts.codes import grouped
from portal.accounts.service import CardDone, CardRefused, NewCard, Tried, activate_card, open_card
from portal.db import db, utc_now
from portal.people.models import Person

MakeCard = Callable[..., NewCard]


def typed(card: NewCard) -> dict[str, str]:
    return {"number": grouped(card.number), "code": grouped(card.code)}


def test_the_qr_code_opens_once(anybody: Visitor, new_card: MakeCard) -> None:
    card = new_card()
    assert anybody.press("/card", {"token": card.token}).location == "/card/pin"
    anybody.press("/card", {"token": card.token}, expect=422)
    anybody.press("/card", typed(card), expect=422)


def test_what_stands_under_it_opens_once(anybody: Visitor, new_card: MakeCard) -> None:
    card = new_card()
    assert anybody.press("/card", typed(card)).location == "/card/pin"
    anybody.press("/card", {"token": card.token}, expect=422)


def test_a_card_is_dead_until_a_worker_activates_it(anybody: Visitor, new_card: MakeCard) -> None:
    card = new_card(active=False)
    anybody.press("/card", {"token": card.token}, expect=422)
    anybody.press("/card", typed(card), expect=422)


def test_a_card_is_late_after_ten_minutes(anybody: Visitor, new_card: MakeCard) -> None:
    early, late = new_card(), new_card()
    with time_machine.travel(utc_now() + timedelta(minutes=9, seconds=50)):
        anybody.press("/card", {"token": early.token})
    with time_machine.travel(utc_now() + timedelta(minutes=10, seconds=1)):
        anybody.press("/card", {"token": late.token}, expect=422)
        anybody.press("/card", typed(late), expect=422)


def test_ten_wrong_codes_kill_a_card(anybody: Visitor, new_card: MakeCard, app: Flask) -> None:
    card = new_card()
    for _try in range(10):
        anybody.press("/card", {"number": card.number, "code": "00000 00000"}, expect=422)
    anybody.press("/card", typed(card), expect=422)
    anybody.press("/card", {"token": card.token}, expect=422)
    with app.app_context(), db.at_once() as session, pytest.raises(CardDone):
        activate_card(session, actor=None, card_id=card.card_id)


def test_a_card_of_somebody_else_takes_the_place_of_who_was_here(
    amina: Visitor, new_card: MakeCard
) -> None:
    amina.press("/card", {"token": new_card("ben").token})
    amina.visit("/me", expect=302)


def test_a_card_of_a_closed_account_opens_nothing(
    app: Flask, anybody: Visitor, new_card: MakeCard
) -> None:
    card = new_card()
    with app.app_context(), db.at_once() as session:
        person = session.get(Person, person_id("amina"))
        assert person is not None
        person.closed_at = utc_now()
    anybody.press("/card", {"token": card.token}, expect=422)


def test_a_card_that_signs_in_works_only_in_a_demo(
    app: Flask, anybody: Visitor, new_card: MakeCard
) -> None:
    card = new_card(kind=CardKind.SESSION)
    anybody.press("/card", {"token": card.token}, expect=422)
    again = new_card(kind=CardKind.SESSION)
    with app.app_context():
        opened = open_card(db.write, Tried(token=again.token), demo=True)
    assert opened.person_id == person_id("amina")


def test_a_demo_card_opens_home_at_once(cast: Cast, new_card: MakeCard) -> None:
    cast.app.extensions["settings"] = replace(cast.app.extensions["settings"], demo=True)
    visitor = Visitor(cast.app, None, None)
    assert visitor.press("/card", {"token": new_card(kind=CardKind.SESSION).token}).location == "/"
    visitor.visit("/me")


def test_a_worker_is_led_to_choose_a_passphrase(anybody: Visitor, new_card: MakeCard) -> None:
    page = anybody.press("/card", {"token": new_card("her_officer").token})
    assert page.location == "/sign-in/passphrase"


def test_nonsense_is_refused_and_counted_nowhere(
    app: Flask, anybody: Visitor, new_card: MakeCard
) -> None:
    card = new_card()
    for nonsense in ("", "x", "9" * 5000, "\u0660\u0661", "' or 1=1 --", "\x00", "👩‍🏫"):
        data = {"number": nonsense, "code": nonsense, "token": nonsense}
        anybody.press("/card", data, expect=422)
    with app.app_context(), db.at_once() as session:
        found = session.get(Card, card.card_id)
        assert found is not None
        assert found.tries == 0


def test_two_phones_cannot_open_one_card(app: Flask, new_card: MakeCard) -> None:
    card = new_card()
    with app.app_context():
        open_card(db.write, Tried(token=card.token))
        db.write.commit()
        with pytest.raises(CardRefused):
            open_card(db.write, Tried(token=card.token))
