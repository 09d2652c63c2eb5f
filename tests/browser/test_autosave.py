"""Saving while somebody writes: "Saved" only after it was, and no word is ever lost."""

from collections.abc import Callable

import pytest
from browser.phone import Phone
from cast.people import Cast
from cast.sharing import wish
from cast.visitor import Visitor
from playwright.sync_api import Page, Route, expect

SAVED = "Saved"
NO_INTERNET = "Not saved yet. There is no internet. My words stay on this page."
OTHER_PHONE = "You changed this on another phone too. Look at both, then choose."
SECONDS = 1000


@pytest.fixture
def writer(cast: Cast) -> Visitor:
    """A young person who reads English."""
    return cast.visitor("ben")


def saying(page: Page):
    return expect(page.locator("[data-saving]"))


def words_kept(visitor: Visitor, address: str) -> str:
    return str(visitor.visit(address).form_values()["text"])


def test_typing_is_saved_within_seconds(new_phone, writer: Visitor):
    address = f"/get-ready/wishes/{wish(writer, 'I want to')}"
    phone = new_phone(writer)
    phone.open(address)
    phone.one("textarea").press("End")
    phone.one("textarea").press_sequentially(" see the sea")
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    assert words_kept(writer, address) == "I want to see the sea"


def test_saved_is_said_only_after_the_answer(new_phone, writer: Visitor):
    address = f"/get-ready/wishes/{wish(writer, 'I want to')}"
    phone = new_phone(writer)
    held = hold_autosaves(phone)
    phone.open(address)
    phone.one("textarea").fill("I want to see the sea")
    wait_for(phone, lambda: bool(held))
    phone.page.wait_for_timeout(500)
    saying(phone.page).to_have_text("")
    held[0].continue_()
    saying(phone.page).to_have_text(SAVED)


def test_words_stay_while_the_portal_is_away(new_phone, server, writer: Visitor):
    address = f"/get-ready/wishes/{wish(writer, 'I want to')}"
    phone = new_phone(writer)
    phone.page.clock.install()
    phone.open(address)
    server.stop()
    phone.one("textarea").fill("I want to see the sea")
    saying(phone.page).to_have_text(NO_INTERNET, timeout=8 * SECONDS)
    assert phone.one("textarea").input_value() == "I want to see the sea"
    server.start()
    phone.page.clock.fast_forward(16 * SECONDS)
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    assert words_kept(writer, address) == "I want to see the sea"


def test_save_pressed_without_internet_leaves_the_words_there(new_phone, writer: Visitor):
    address = f"/get-ready/wishes/{wish(writer, 'I want to')}"
    phone = new_phone(writer)
    phone.open(address)
    phone.one("textarea").fill("I want to see")
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    phone.context.set_offline(offline=True)
    phone.one("textarea").fill("I want to see the sea")
    phone.one('button[form="question"]').click()
    saying(phone.page).to_have_text(NO_INTERNET)
    assert phone.path == address
    assert phone.one("textarea").input_value() == "I want to see the sea"
    phone.context.set_offline(offline=False)
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    assert words_kept(writer, address) == "I want to see the sea"
    with phone.turning():
        phone.one('button[form="question"]').click()
    assert phone.path == "/get-ready/wishes"


def test_a_phone_that_is_wrong_about_its_internet_goes_on(new_phone, writer: Visitor):
    phone = new_phone(writer)
    phone.page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })"
    )
    phone.open("/get-ready/wishes/new?kind=want")
    phone.one("textarea").fill("I want to see the sea")
    with phone.turning():
        phone.one('button[form="question"]').click()
    assert phone.path == "/get-ready/wishes"
    assert phone.page.locator("blockquote").count() == 1


def test_two_tabs_on_one_item(new_phone, writer: Visitor):
    address = f"/get-ready/wishes/{wish(writer, 'I want to')}"
    phone = new_phone(writer)
    phone.open(address)
    other = phone.context.new_page()
    other.goto(address)
    phone.one("textarea").fill("the first")
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    other.locator("textarea").first.fill("the second")
    saying(other).to_have_text(OTHER_PHONE, timeout=8 * SECONDS)
    assert words_kept(writer, address) == "the first"
    with other.expect_navigation():
        other.locator('button[form="question"]').click()
    both = other.locator("main").inner_text()
    assert "the first" in both
    assert other.locator("textarea").first.input_value() == "the second"


def test_next_pressed_during_an_autosave_loses_nothing(new_phone, writer: Visitor):
    phone = new_phone(writer)
    held = hold_autosaves(phone)
    phone.open("/get-ready/wishes/new?kind=want")
    phone.one("textarea").fill("I want to see")
    wait_for(phone, lambda: bool(held))
    phone.one("textarea").fill("I want to see the sea")
    phone.one('button[form="question"]').click()
    with phone.turning():
        held[0].continue_()
    assert phone.path == "/get-ready/wishes"
    assert phone.text.count("I want to see the sea") == 1
    assert phone.page.locator("blockquote").count() == 1


def hold_autosaves(phone: Phone) -> list[Route]:
    """Keep each autosave on its way until the test lets it go on."""
    held: list[Route] = []

    def sort(route: Route) -> None:
        if "x-autosave" in route.request.headers:
            held.append(route)
        else:
            route.continue_()

    phone.page.route("**/get-ready/wishes/**", sort)
    return held


def wait_for(phone: Phone, what: Callable[[], bool]) -> None:
    for _tenth in range(100):
        if what():
            return
        phone.page.wait_for_timeout(100)
    raise AssertionError("It never came.")
