"""The pack on paper: every word, nothing to press."""

import subprocess

import pytest
from browser.phone import LAPTOP, Phone
from cast.people import review_id
from cast.sharing import share, wish

CANARY = "I want to see the sea with Rahel"
PACK = f"/officer/reviews/{review_id('amina')}/pack"
PRESSED = "button, .exit, .desk-menu, .top, .dock, summary"


@pytest.fixture
def laptop(new_phone, amina, her_officer) -> Phone:
    wish(amina, CANARY, "meeting")
    share(amina)
    laptop = new_phone(her_officer, size=LAPTOP)
    laptop.open(PACK)
    return laptop


def test_only_what_is_read_is_printed(laptop: Phone):
    laptop.page.emulate_media(media="print")
    assert laptop.page.get_by_text(CANARY).is_visible()
    shown = [one.inner_text() for one in laptop.page.locator(PRESSED).all() if one.is_visible()]
    assert not shown


def test_the_pdf_has_the_words(laptop: Phone):
    pdf = laptop.page.pdf()
    read = subprocess.run(
        ["/usr/bin/pdftotext", "-", "-"], input=pdf, capture_output=True, check=True
    )
    told = read.stdout.decode()
    assert CANARY in told
    assert "Amina" in told
    assert "Exit" not in told
    assert "Help now" not in told
