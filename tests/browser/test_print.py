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


def text_of(pdf: bytes) -> str:
    """Its pages, a form feed after each."""
    read = subprocess.run(
        ["/usr/bin/pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return read.stdout.decode()


def test_the_pdf_has_the_words(laptop: Phone):
    told = text_of(laptop.page.pdf())
    assert CANARY in told
    assert "Amina" in told
    assert "Exit" not in told
    assert "Help now" not in told


def test_what_names_a_table_or_begins_a_part_is_on_the_page_of_it(new_phone, amina, her_officer):
    feels = {"feeling": "good", "text": "Warm", "audience": "meeting"}
    amina.fill("/get-ready/feelings/where-i-live", **feels)
    share(amina)
    laptop = new_phone(her_officer, size=LAPTOP)
    laptop.open(PACK)
    last = set()
    for height in range(300, 900, 24):
        pages = text_of(laptop.page.pdf(width="800px", height=f"{height}px")).split("\f")
        last |= {page.strip().rpartition("\n")[2].strip() for page in pages}
    assert not [line for line in last if "as a table" in line or "counted or scored" in line]
