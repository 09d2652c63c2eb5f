"""The next person on a shared phone presses Back (SAFETY 1), with the back/forward cache on."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from browser.chromium import launch_whole
from browser.phone import Phone
from cast.sharing import wish
from playwright.sync_api import Browser, Error, Playwright
from sqlalchemy import delete

from portal.db import db
from portal.people.models import SignInSession

CANARY = "I want to see the sea with Rahel"
PAGE = "/get-ready/wishes"
NOTE_HOW_IT_IS_SHOWN = """() => addEventListener(
    "pageshow", (event) => { sessionStorage.restored = event.persisted })"""
HIDDEN = "() => getComputedStyle(document.documentElement).opacity === '0'"


@pytest.fixture(scope="module")
def remembering(playwright: Playwright) -> Iterator[Browser]:
    """A browser as people have it: Playwright turns the back/forward cache off."""
    browser = launch_whole(playwright, ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


@pytest.fixture
def phone(new_phone, remembering, amina) -> Phone:
    """Amina's, signed in; she has a wish."""
    wish(amina, CANARY)
    return new_phone(amina, browser=remembering)


@pytest.fixture
def phone_without_script(new_phone, remembering, amina) -> Phone:
    wish(amina, CANARY)
    return new_phone(amina, browser=remembering, script=False)


def test_the_cache_of_this_browser_is_on(phone):
    """Or the tests below would show nothing: the guard has a page from the cache to reload."""
    phone.open("/help")
    phone.open("/")
    phone.page.evaluate(NOTE_HOW_IT_IS_SHOWN)
    phone.open("/help")
    phone.page.go_back()
    assert phone.page.evaluate("() => sessionStorage.restored") == "true"


def test_back_after_leaving_shows_nothing(phone):
    read(phone)
    with phone.page.expect_navigation(url="**/left"):
        phone.one(".exit").click()
    shows_nothing(phone)


def test_leaving_in_one_tab_leaves_nothing_in_another(phone):
    """The next person may find the other tab, and what they touch must not keep it open."""
    phone.open(PAGE)
    other = phone.context.new_page()
    other.goto("/help")
    with other.expect_navigation(url="**/left"):
        other.locator(".exit").click()
    phone.page.wait_for_url("**/left")
    assert CANARY not in phone.page.content()


def test_back_after_leaving_without_script_shows_nothing(phone_without_script):
    read(phone_without_script)
    phone_without_script.press(".exit")
    assert phone_without_script.path == "/left"
    shows_nothing(phone_without_script)


def test_back_after_the_session_ended_elsewhere_shows_nothing(phone, app):
    read(phone)
    phone.page.evaluate(NOTE_HOW_IT_IS_SHOWN)
    phone.open("/help")
    with app.app_context(), db.at_once() as session:
        session.execute(delete(SignInSession))
    phone.page.go_back()
    phone.page.wait_for_url("**/card**")
    assert phone.page.evaluate("() => sessionStorage.restored") == "true"
    assert CANARY not in phone.text


def test_back_is_hidden_until_it_was_asked_for_again(phone):
    """A page that comes from the cache is not shown while the portal cannot be reached.

    Where the browser has thrown the page away, it asks the portal at once, and shows its own error.
    """
    read(phone)
    phone.open("/help")
    phone.context.set_offline(offline=True)
    with suppress(Error):
        phone.page.go_back(wait_until="commit")
    phone.page.wait_for_timeout(500)
    gone = CANARY not in phone.page.locator("html").inner_text()
    assert gone or phone.page.evaluate(HIDDEN)


def read(phone: Phone) -> None:
    phone.open(PAGE)
    assert CANARY in phone.text
    phone.open(PAGE + "?again=1")
    assert CANARY in phone.text


def shows_nothing(phone: Phone) -> None:
    """Back, Back again, the address typed, Forward: the words are nowhere."""
    for _step in range(2):
        phone.page.go_back(wait_until="load")
        phone.page.wait_for_timeout(300)
        assert CANARY not in phone.page.content(), phone.page.url
    phone.page.goto(PAGE)
    assert phone.path == "/card"
    assert CANARY not in phone.page.content()
    phone.page.go_forward(wait_until="load")
    assert CANARY not in phone.page.content()
