"""Each page in each language: at 320 and 360 px nothing scrolls sideways or is cut off."""

import pytest
from browser.glyphs import sideways
from browser.phone import Phone, new_context
from browser.server import Server
from browser.test_long_texts import pages
from cast.people import Cast, person_id
from cast.sharing import wish
from whole.life import AMINA, Life
from whole.surroundings import surround

from portal.db import db
from portal.i18n import LANGUAGES, SHIPPED, Mode
from portal.people.service import choose_language

WIDTHS = (320, 360)
HEIGHT = 640
# Mixed directions, four scripts, an emoji with a joiner, and a right-to-left override of old.
OWN = "ሰላም مرحبا שלום hello 👨‍👩‍👧 \u202eabc\u202c 12:30"


@pytest.mark.parametrize("tag", SHIPPED)
def test_every_page_of_a_young_person(app, server: Server, cast: Cast, chromium, tag):
    life = Life(cast)
    surround(life)
    life.live()
    wish(life.amina, OWN, "meeting")
    with app.app_context(), db.at_once() as session:
        choose_language(session, person_id(AMINA), tag, Mode.BOTH)
    context = new_context(chromium, server.origin, size=(WIDTHS[0], HEIGHT))
    phone = Phone(context, server.origin)
    phone.carry(life.amina)
    faults = {path: faults_of(phone, path, tag) for path in pages(app, life)}
    context.close()
    assert len(faults) > 30
    assert not [(path, fault) for path, found in faults.items() for fault in found]


def faults_of(phone: Phone, path: str, tag: str) -> list[str]:
    phone.page.goto(path)
    language = LANGUAGES[tag]
    told = phone.page.evaluate("() => [document.documentElement.lang, document.dir]")
    assert told == [language.html_lang, language.direction], path
    return [fault for width in widths_from_here(phone) for fault in faults_at(phone, width)]


def widths_from_here(phone: Phone) -> list[int]:
    """The width it has comes first: to turn a phone takes as long as to look at a page."""
    here = phone.page.viewport_size
    return sorted(WIDTHS, key=lambda width: width != here["width"])


def faults_at(phone: Phone, width: int) -> list[str]:
    size = {"width": width, "height": HEIGHT}
    if phone.page.viewport_size != size:
        phone.page.set_viewport_size(size)
    return sideways(phone.page, width)
