"""From a card to a PIN, a practice, a key code, and whose phone it is."""

from collections.abc import Callable
from datetime import timedelta

import time_machine
from cast.page import Page
from cast.people import person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, another, pictures_on, tap
from flask import Flask
from sqlalchemy import select

from portal.accounts.codes import tidy_code
from portal.accounts.models import PicturePin
from portal.accounts.service import NewCard
from portal.db import db, utc_now
from portal.people.models import SessionKind, SignInSession

MakeCard = Callable[..., NewCard]


def opened(visitor: Visitor, card: NewCard) -> tuple[str, ...]:
    visitor.press("/card", {"token": card.token})
    return pictures_on(visitor.visit("/card/pin"))


def key_code_on(page: Page) -> str:
    return tidy_code(next(bdi.text or "" for bdi in page.all("bdi") if len(bdi.text or "") == 14))


def test_a_card_leads_to_a_pin_a_key_code_and_home(anybody: Visitor, new_card: MakeCard) -> None:
    pin = opened(anybody, new_card())
    assert len(set(pin)) == 4
    anybody.visit("/me", expect=302)
    assert tap(anybody, "/card/practise", pin).location == "/card/keep"
    assert len(key_code_on(anybody.visit("/card/keep"))) == 12
    assert anybody.press("/card/keep").location == "/card/phone"
    assert anybody.press("/card/phone", {"whose": "shared"}).location == "/"
    anybody.visit("/me")


def test_practising_goes_on_until_it_is_right(anybody: Visitor, new_card: MakeCard) -> None:
    pin = opened(anybody, new_card())
    for _try in range(12):
        tap(anybody, "/card/practise", another(pin), expect=422)
    assert pictures_on(anybody.visit("/card/pin")) == pin
    tap(anybody, "/card/practise", pin)


def test_without_the_script_each_tap_is_a_page(anybody: Visitor, new_card: MakeCard) -> None:
    pin = opened(anybody, new_card())
    page = anybody.visit("/card/practise")
    seed, picked = page.form_values()["seed"], []
    order = pictures_on(page)
    for code in pin[:3]:
        page = anybody.press(
            "/card/practise", {"picked": picked, "pick": code, "seed": seed}, expect=200
        )
        picked.append(code)
        assert pictures_on(page) == order
        assert page.html.count('name="picked"') == len(picked)
    sent = {"picked": picked, "undo": "1", "seed": seed}
    assert anybody.press("/card/practise", sent, 200).html.count('name="picked"') == 2
    last = {"picked": picked, "pick": pin[3], "seed": seed}
    assert anybody.press("/card/practise", last).location == "/card/keep"


def test_six_digits_instead_of_pictures(anybody: Visitor, new_card: MakeCard) -> None:
    anybody.press("/card", {"token": new_card().token})
    page = anybody.visit("/card/pin?kind=digits")
    digits = next(bdi.text or "" for bdi in page.all("bdi") if len(bdi.text or "") == 7)
    anybody.press("/card/practise?kind=digits", {"digits": "1"}, expect=422)
    assert anybody.press("/card/practise?kind=digits", {"digits": digits}).status == 303
    key_code = key_code_on(anybody.visit("/card/keep"))
    anybody.press("/leave")
    anybody.press("/card/key-code", {"code": key_code, "whose": "shared"})
    assert "My six digits" in anybody.visit("/card/key-code/pin").text
    anybody.press("/card/key-code/pin", {"digits": digits})
    anybody.visit("/me")


def test_the_key_code_is_not_shown_again(anybody: Visitor, new_card: MakeCard) -> None:
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    anybody.press("/card/keep")
    assert anybody.visit("/card/keep", expect=302).location == "/me"


def test_an_enrolment_runs_out(anybody: Visitor, new_card: MakeCard) -> None:
    pin = opened(anybody, new_card())
    with time_machine.travel(utc_now() + timedelta(minutes=21)):
        anybody.visit("/card/pin", expect=302)
        assert tap(anybody, "/card/practise", pin, expect=302).location == "/card"


def test_somebody_elses_enrolment_is_out_of_reach(
    anybody: Visitor, ben: Visitor, new_card: MakeCard
) -> None:
    opened(anybody, new_card())
    for path in ("/card/pin", "/card/practise"):
        assert ben.visit(path, expect=302).location == "/card"
    assert ben.visit("/card/keep", expect=302).location == "/me"


def test_a_shared_phone_is_the_default(app: Flask, anybody: Visitor, new_card: MakeCard) -> None:
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    anybody.press("/card/keep")
    assert anybody.visit("/card/phone").form_values()["whose"] == ["shared"]
    anybody.press("/card/phone", {"whose": "shared"})
    assert anybody.client.get_cookie("phone", path="/card") is None
    with app.app_context():
        kinds = select(SignInSession.kind).where(SignInSession.person_id == person_id("amina"))
        assert db.read.scalars(kinds).all() == [SessionKind.SHARED_PHONE.value]


def test_a_new_card_is_a_recovery(
    app: Flask,
    amina: Visitor,
    anybody: Visitor,
    new_card: MakeCard,
    ways_in: Callable[..., WaysIn],
    own_phone: Callable[..., Visitor],
) -> None:
    before = ways_in()
    hers = own_phone(before)
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    amina.visit("/me", expect=302)
    hers.visit("/me", expect=302)
    assert hers.visit("/card/unlock", expect=302).location == "/card"
    anybody.press("/card/key-code", {"code": before.key_code, "whose": "shared"}, expect=422)
    with app.app_context():
        pin = db.read.scalars(select(PicturePin)).one()
        assert (pin.recovered_at is not None, pin.helped_by) == (True, person_id("administrator"))
    assert "A worker helped me make a new PIN on" in anybody.visit("/").text
    anybody.press("/me/recovery-seen")
    assert "A worker helped me" not in anybody.visit("/").text


def test_a_first_card_is_no_recovery(anybody: Visitor, new_card: MakeCard) -> None:
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    assert "A worker helped me" not in anybody.visit("/").text


def test_the_language_chosen_before_the_card_is_kept(anybody: Visitor, new_card: MakeCard) -> None:
    anybody.press("/language", {"language": "ar", "mode": "mine"})
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    anybody.client.delete_cookie("language")
    assert anybody.visit("/me").tree.get("lang") == "ar"


def test_only_her_own_officer_is_told_of_a_recovery(
    anybody: Visitor,
    her_officer: Visitor,
    other_officer: Visitor,
    new_card: MakeCard,
    ways_in: Callable[..., WaysIn],
) -> None:
    ways_in()
    tap(anybody, "/card/practise", opened(anybody, new_card()))
    assert "Made a new PIN" in her_officer.visit("/officer").text
    assert "Made a new PIN" not in other_officer.visit("/officer").text


def test_after_a_card_the_accounts_language_is_shown(anybody: Visitor, new_card: MakeCard) -> None:
    opened(anybody, new_card())
    assert anybody.visit("/card/pin").tree.get("lang") == "ti"
    assert anybody.visit("/help").tree.get("lang") == "en"
    anybody.press("/language", {"language": "ar", "mode": "both"})
    assert anybody.visit("/card/pin").tree.get("lang") == "ar"
