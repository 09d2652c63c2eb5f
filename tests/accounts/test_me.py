"""My own account: what I see there, and how I renew what opens it."""

from collections.abc import Callable

import pytest
from cast.people import person_id
from cast.visitor import Visitor
from cast.ways_in import WaysIn, pictures_on, tap
from flask import Flask

from portal.accounts.codes import tidy_code
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.i18n import Mode
from portal.people.service import choose_language

Give = Callable[..., WaysIn]
Open = Callable[..., Visitor]
SIGNED_IN = (
    "/me",
    "/me/who-looked",
    "/me/my-data",
    "/me/new/pin",
    "/me/new/key-code",
    "/card/phone",
)
SIGNED_OUT = ("/card", "/card/key-code", "/left")


def look(app: Flask, who: str, whose: str, times: int = 1, act: Act = Act.PACK_OPENED) -> None:
    with app.app_context(), db.at_once() as session:
        for _time in range(times):
            record(session, act, actor=person_id(who), about=person_id(whose))


def test_i_see_who_looked_and_what(app: Flask, amina: Visitor) -> None:
    look(app, "her_officer", "amina")
    look(app, "her_social_worker", "amina", act=Act.PHOTO_OPENED)
    look(app, "amina", "amina", act=Act.PHOTO_OPENED)
    look(app, "other_officer", "ben")
    text = amina.visit("/me/who-looked").text
    assert "Olga Officer" in text
    assert "Sam Social" in text
    assert text.count("Opened a photo") == 1
    assert "Peter Other" not in text


def test_ben_sees_nobody_who_looked_at_amina(app: Flask, ben: Visitor) -> None:
    look(app, "her_officer", "amina")
    assert "Nobody has looked yet." in ben.visit("/me/who-looked").text


def test_older_looks_are_a_page_further(app: Flask, amina: Visitor) -> None:
    look(app, "her_officer", "amina", times=51)
    page = amina.visit("/me/who-looked")
    assert page.text.count("Olga Officer") == 50
    older = next(link for link in page.links() if "before=" in link)
    page = amina.visit(older)
    assert page.text.count("Olga Officer") == 1
    assert not [link for link in page.links() if "before=" in link]
    for nonsense in ("0", "-1", "9" * 30):
        amina.visit(f"/me/who-looked?before={nonsense}", expect=404)
    amina.visit("/me/who-looked?before=x")


def test_adults_have_no_such_pages(her_officer: Visitor, anybody: Visitor) -> None:
    for path in SIGNED_IN:
        her_officer.visit(path, expect=404)
        anybody.visit(path, expect=302)


def test_i_get_a_new_pin(ways_in: Give, own_phone: Open) -> None:
    ways = ways_in()
    phone, elsewhere = own_phone(ways), own_phone(ways)
    tap(phone, "/me/new/pin", ways.pin)
    pin = pictures_on(phone.visit("/card/pin"))
    assert tap(phone, "/card/practise", pin).location == "/me"
    assert "This phone" in phone.visit("/me").text
    assert "A worker helped" not in phone.visit("/").text
    elsewhere.visit("/me", expect=302)
    tap(elsewhere, "/card/unlock", ways.pin, expect=422)
    tap(elsewhere, "/card/unlock", pin)


def test_i_get_a_new_key_code(ways_in: Give, own_phone: Open, with_key_code: Open) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    assert tap(phone, "/me/new/key-code", ways.pin).location == "/card/keep"
    page = phone.visit("/card/keep")
    code = tidy_code(next(b.text or "" for b in page.all("bdi") if len(b.text or "") == 14))
    assert phone.press("/card/keep").location == "/me"
    tap(with_key_code(code), "/card/key-code/pin", ways.pin)
    old = phone.press("/card/key-code", {"code": ways.key_code, "whose": "shared"}, expect=422)
    assert "key code again" in old.text


def test_without_a_pin_i_get_my_first_one(amina: Visitor) -> None:
    amina.visit("/me/new/pin")
    assert amina.press("/me/new/pin").location == "/card/pin"
    tap(amina, "/card/practise", pictures_on(amina.visit("/card/pin")))
    amina.visit("/card/keep")


@pytest.mark.parametrize("tag", ["en", "ar", "ti"])
def test_every_page_holds_in_every_language(
    app: Flask, ways_in: Give, own_phone: Open, anybody: Visitor, tag: str
) -> None:
    ways = ways_in()
    phone = own_phone(ways)
    look(app, "her_officer", "amina")
    for mode in Mode:
        with app.app_context(), db.at_once() as session:
            choose_language(session, ways.person_id, tag, mode)
        for path in SIGNED_IN:
            phone.visit(path)
        anybody.client.set_cookie("language", f"{tag}.{mode.value}")
        for path in SIGNED_OUT:
            anybody.visit(path)
