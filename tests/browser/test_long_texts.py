"""Texts 60 % longer, and mirrored ones: nothing is cut off or scrolls sideways at 320 px."""

import pytest
from browser.cards import new_card
from browser.coming_in import pin_on, point_camera_at, tap
from browser.glyphs import cut_off, sideways
from browser.phone import Phone, new_context
from browser.server import Server
from cast.people import Cast, person_id
from cast.sharing import wish
from whole.life import AMINA, Life
from whole.routes import address_of, routes
from whole.surroundings import surround

from portal.db import db
from portal.i18n import Mode
from portal.i18n.pseudo import LONG, MIRRORED, pretending
from portal.people.service import choose_language

NARROW = (320, 640)
NOT_PAGES = {"my_pdf", "my_word", "photo", "kept_photo", "leave", "left", "state"}
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 2
CUT = '<html lang="en-XA"><main><button style="width: 3rem; white-space: nowrap">[Škíp ťhíš]'


def test_the_measure_finds_a_cut_button(new_phone):
    page = new_phone().page
    page.set_content(CUT)
    assert len(cut_off(page)) == 1


@pytest.mark.parametrize("language", [LONG, MIRRORED], ids=lambda language: language.tag)
def test_every_page_of_a_young_person(app, server: Server, cast: Cast, chromium, language):
    life = Life(cast)
    surround(life)
    life.live()
    wish(life.amina, LONG_WORD, "meeting")
    with pretending():
        with app.app_context(), db.at_once() as session:
            choose_language(session, person_id(AMINA), language.tag, Mode.BOTH)
        context = new_context(chromium, server.origin, size=NARROW)
        phone = Phone(context, server.origin, size=NARROW)
        phone.carry(life.amina)
        faults = {path: faults_of(phone, path) for path in pages(app, life)}
        context.close()
    assert len(faults) > 30
    assert not any(faults.values()), {path: found for path, found in faults.items() if found}


@pytest.mark.parametrize("language", [LONG, MIRRORED], ids=lambda language: language.tag)
def test_every_page_of_the_ways_in(cast: Cast, new_phone, language):
    phone = new_phone(size=NARROW)
    chosen = {"name": "language", "value": f"{language.tag}.both", "url": phone.origin}
    with pretending():
        phone.context.add_cookies([chosen])
        for path in ("/", "/card", "/card/key-code", "/sign-in", "/nothing"):
            assert not faults_of(phone, path), path
        point_camera_at(phone, new_card(cast, AMINA))
        pin = pin_on(phone)
        assert not faults_here(phone)
        phone.press(".dock a.main-step")
        assert not faults_here(phone)
        tap(phone, pin)
        assert not faults_here(phone)
        phone.send()
        assert not faults_here(phone)


def pages(app, life: Life) -> list[str]:
    """Every page that Amina may open with what is hers."""
    mine = [route for route in routes(app, "GET") if route.needs and route.allowed(AMINA)]
    wanted = [route for route in mine if route.endpoint.rpartition(".")[2] not in NOT_PAGES]
    addresses = [address_of(app, route, life) for route in wanted]
    return ["/", "/help", "/language", *(one for one in addresses if not one.endswith(".ics"))]


def faults_of(phone: Phone, path: str) -> list[str]:
    phone.page.goto(path)
    return faults_here(phone)


def faults_here(phone: Phone) -> list[str]:
    assert phone.one("html").get_attribute("lang") in {"en-XA", "ar-XB"}
    return sideways(phone.page, NARROW[0])
