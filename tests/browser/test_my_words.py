"""Keeping English words by a tap, in Arabic on a small phone, and by keyboard alone."""

import pytest
from browser.looking import axe, fits, look
from browser.phone import Phone
from cast.people import Cast
from my_words.words import kept

TOGGLE = ".keep button"
SAID = ".keep [role=status]"
LINE = "main .en:text-is('{}')"


@pytest.fixture
def yusuf(cast: Cast):
    return cast.visitor("yusuf")


@pytest.fixture
def phone(new_phone, yusuf) -> Phone:
    phone = new_phone(yusuf, language="ar")
    phone.open("/get-ready")
    return phone


def keeps(phone: Phone, english: str) -> None:
    """Wait until the page says that this line is kept."""
    phone.page.locator(f"{LINE.format(english)}.kept").first.wait_for()
    assert phone.one(SAID).inner_text()


def test_a_tap_keeps_a_line_while_the_button_is_pressed(phone, yusuf):
    heading = phone.one("h1 .en")
    heading.click()
    assert phone.one(TOGGLE).get_attribute("aria-pressed") == "false"
    phone.one(TOGGLE).click()
    assert phone.one(TOGGLE).get_attribute("aria-pressed") == "true"
    heading.click()
    keeps(phone, "Get ready for my review")
    phone.one(LINE.format("How I feel")).click()
    keeps(phone, "How I feel")
    assert phone.path == "/get-ready"
    assert kept(yusuf) == ["How I feel", "Get ready for my review"]
    fits(phone)
    axe(phone)
    assert not phone.troubles


def test_afterwards_links_are_links_again(phone, yusuf):
    phone.one(TOGGLE).click()
    phone.one(TOGGLE).click()
    phone.press(f"a:has({LINE.format('How I feel').removeprefix('main ')})")
    assert phone.path == "/get-ready/feelings"
    assert kept(yusuf) == []


def test_the_keyboard_is_enough(phone, yusuf):
    assert not phone.page.locator("main [role=button]").count()
    phone.one(TOGGLE).focus()
    phone.page.keyboard.press("Enter")
    phone.one("h1 .en").focus()
    phone.page.keyboard.press("Enter")
    keeps(phone, "Get ready for my review")
    phone.one("a.task").focus()
    phone.page.keyboard.press("Enter")
    keeps(phone, "What I want to talk about")
    assert "Get ready for my review" in kept(yusuf)
    phone.one(TOGGLE).focus()
    phone.page.keyboard.press("Space")
    assert not phone.page.locator("main [role=button]").count()


def test_a_tile_is_not_ticked_while_words_are_kept(phone, yusuf):
    phone.open("/get-ready/feelings/family")
    phone.one(TOGGLE).click()
    phone.one(".tile .en").click()
    phone.one(".tile .kept").wait_for()
    assert not phone.page.locator("input:checked[name=feeling]").count()
    assert len(kept(yusuf)) == 1


def test_what_is_no_message_is_said_to_be_none(phone, yusuf):
    phone.open("/language")
    phone.one(TOGGLE).click()
    phone.page.locator(".tile .en:text-is('Tigrinya')").click()
    phone.page.wait_for_function("said => said.textContent", arg=phone.one(SAID).element_handle())
    assert not phone.page.locator(".kept").count()
    assert kept(yusuf) == []


def test_the_list_can_be_walked_and_printed(phone):
    phone.one(TOGGLE).click()
    phone.one("h1 .en").click()
    keeps(phone, "Get ready for my review")
    phone.press(".keep a")
    assert phone.path == "/my-words"
    look(phone)
    assert phone.one("[data-print]").is_visible()
    phone.page.emulate_media(media="print", color_scheme="dark")
    assert phone.one(".my-words li").is_visible()
    for hidden in ("h1", ".top", ".dock", ".keep", "button", "a"):
        assert not [one for one in phone.page.locator(hidden).all() if one.is_visible()], hidden
    assert phone.one(".my-words").evaluate("list => getComputedStyle(list).columnCount") == "2"
    colours = "line => getComputedStyle(line).color"
    assert phone.one(".word").evaluate(colours) == "rgb(0, 0, 0)"


@pytest.mark.parametrize("dark", [False, True])
def test_the_pages_of_my_words(new_phone, yusuf, dark):
    phone = new_phone(yusuf, language="ar", dark=dark)
    for path in ("/my-words", "/my-words/add", "/my-words/add/my-review"):
        phone.open(path)
        look(phone)
    phone.pick("phrases", phone.one(".tile input").get_attribute("value") or "")
    phone.send()
    assert phone.path == "/my-words"
    look(phone)
    phone.press(".my-words button")
    look(phone)
    phone.press("main form .button")
    assert kept(yusuf) == ["My review"]


def test_without_a_script_there_is_nothing_to_press(new_phone, yusuf):
    phone = new_phone(yusuf, language="ar", script=False)
    phone.open("/get-ready")
    assert not phone.one(TOGGLE).is_visible()
