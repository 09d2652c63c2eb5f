"""Rights and guides on a phone and a laptop: axe, 320 px, dark, right to left, no JavaScript."""

import pytest
from browser.glyphs import numbers
from browser.looking import axe, fits, is_strict
from cast.people import person_id
from long_pages.shelves import put, shelf_in

from portal.i18n.catalogue import TRANSLATIONS, reading_from

RIGHTS = "/rights"
SAFETY, PLAIN = f"{RIGHTS}/where-i-live", f"{RIGHTS}/an-interpreter"
GUIDES = "/before-the-meeting"
PAGES = {
    "ben": (RIGHTS, PLAIN, SAFETY, f"{PLAIN}/easy", f"{PLAIN}/ask", f"{RIGHTS}/which-support"),
    "amina": (GUIDES, f"{GUIDES}/who-is-who"),
    "her_officer": (f"/officer/young-people/{person_id('amina')}/rights", f"{GUIDES}/for-schools"),
}
EVERY = [(name, path) for name, paths in PAGES.items() for path in paths]
LOOKS = [(name, path, place % 2 == 1) for place, (name, path) in enumerate(EVERY)]
PUBLIC = (RIGHTS, PLAIN, f"{PLAIN}/easy", SAFETY)


@pytest.fixture
def in_arabic(tmp_path):
    """Arabic pages of made-up words, beside the Arabic messages."""
    folder = shelf_in(tmp_path / "translations")
    (folder / "ar").symlink_to(tmp_path / "ar")
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar/LC_MESSAGES").symlink_to(TRANSLATIONS / "ar/LC_MESSAGES")
    with reading_from(folder):
        for slug in ("an-interpreter", "where-i-live"):
            put(folder, "ar", slug)
        yield folder


@pytest.mark.parametrize(("name", "path", "dark"), LOOKS)
def test_each_page_holds(cast, new_phone, name, path, dark):
    phone = new_phone(cast.visitor(name), dark=dark)
    phone.page.goto(path)
    fits(phone)
    is_strict(phone)
    axe(phone)
    assert not phone.troubles


@pytest.mark.usefixtures("in_arabic")
@pytest.mark.parametrize("path", PUBLIC)
def test_a_kept_page_from_right_to_left(new_phone, path):
    phone = new_phone(language="ar")
    for _ in range(2):
        phone.open(path)
        assert phone.one("html").get_attribute("dir") == "rtl"
        fits(phone)
        found = numbers(phone.page)
        assert all(found.values()), found
    axe(phone)
    is_strict(phone)
    assert not phone.troubles


@pytest.mark.usefixtures("in_arabic")
def test_the_number_in_a_sentence_reads_the_right_way_round(new_phone):
    phone = new_phone(language="ar")
    phone.open(SAFETY)
    assert numbers(phone.page)["999"]


def test_a_kept_page_is_drawn_with_its_style_and_script_again(new_phone):
    phone = new_phone()
    for _ in range(3):
        phone.open(PLAIN)
        assert phone.page.evaluate("document.styleSheets.length") == 1
    assert not phone.troubles


def test_asked_and_known_without_javascript(cast, new_phone):
    phone = new_phone(cast.visitor("ben"), script=False)
    phone.open(PLAIN)
    phone.press(f'form[action="{PLAIN}/know"] button')
    assert phone.page.locator(f'form[action="{PLAIN}/not-known"]').count() == 1
    phone.follow(f"{PLAIN}/ask?asks=question")
    phone.page.fill("#text", "Can I have one?")
    phone.send()
    assert "Can I have one?" in phone.text
