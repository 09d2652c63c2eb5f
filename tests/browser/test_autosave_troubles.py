"""Saving while somebody writes, on a network or a server in trouble: no word is lost."""

import io

import pytest
from browser.phone import Phone
from browser.test_autosave import (
    NO_INTERNET,
    SAVED,
    SECONDS,
    hold_autosaves,
    saying,
    wait_for,
    words_kept,
)
from cast.people import Cast
from cast.sharing import wish
from cast.visitor import Visitor
from PIL import Image
from playwright.sync_api import Route

MANY = '{"message": "That was a lot at once. Wait a minute, then try again."}'


@pytest.fixture
def writer(cast: Cast) -> Visitor:
    """A young person who reads English."""
    return cast.visitor("ben")


@pytest.fixture
def address(writer: Visitor) -> str:
    return f"/get-ready/wishes/{wish(writer, 'I want to')}"


def test_words_typed_during_a_slow_save_are_saved_after_it(new_phone, writer: Visitor, address):
    phone = new_phone(writer)
    held = hold_autosaves(phone)
    phone.open(address)
    phone.one("textarea").fill("I want to see")
    wait_for(phone, lambda: bool(held))
    phone.one("textarea").fill("I want to see the sea")
    phone.page.wait_for_timeout(4 * SECONDS)
    held[0].continue_()
    wait_for(phone, lambda: len(held) > 1)
    held[1].continue_()
    saying(phone.page).to_have_text(SAVED)
    assert words_kept(writer, address) == "I want to see the sea"


def test_words_whose_answer_was_lost_are_not_another_phones(new_phone, writer: Visitor, address):
    """The portal saved them; the phone cannot know, and goes on from there."""
    phone = new_phone(writer)
    lost: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        if lost or "x-autosave" not in route.request.headers:
            route.continue_()
            return
        lost.append(route.fetch().text())
        route.abort()

    phone.page.route("**/get-ready/**", lose_the_first_answer)
    phone.open(address)
    phone.one("textarea").fill("I want to see")
    saying(phone.page).to_have_text(NO_INTERNET, timeout=8 * SECONDS)
    assert '"revision"' in lost[0]
    assert words_kept(writer, address) == "I want to see"
    phone.one("textarea").fill("I want to see the sea")
    saying(phone.page).to_have_text(SAVED, timeout=12 * SECONDS)
    assert words_kept(writer, address) == "I want to see the sea"


def test_save_pressed_while_the_portal_is_away_leaves_the_words_there(
    new_phone, server, writer: Visitor, address
):
    """The phone believes that it has internet: only what it tried tells."""
    phone = new_phone(writer)
    phone.open(address)
    server.stop()
    phone.one("textarea").fill("I want to see the sea")
    saying(phone.page).to_have_text(NO_INTERNET, timeout=8 * SECONDS)
    phone.one('button[form="question"]').click()
    phone.page.wait_for_timeout(SECONDS)
    server.start()
    assert phone.path == address
    assert phone.one("textarea").input_value() == "I want to see the sea"
    with phone.turning():
        phone.one('button[form="question"]').click()
    assert phone.path == "/get-ready/wishes"
    assert words_kept(writer, address) == "I want to see the sea"


def test_saved_is_not_said_of_a_photo_that_was_not_sent(new_phone, writer: Visitor):
    photo = io.BytesIO()
    Image.new("RGB", (50, 50)).save(photo, "JPEG")
    phone = new_phone(writer)
    phone.open("/get-ready/achievements/new")
    chosen = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": photo.getvalue()}
    for words in ("", "I made this"):
        with phone.page.expect_response("**/new"):
            phone.one("input[type=file]").set_input_files([chosen])
            phone.one("textarea").fill(words)
        phone.page.wait_for_timeout(300)
        saying(phone.page).to_have_text("")
    phone.send()
    assert phone.page.locator("main img").count() == 1


def test_words_typed_just_before_exit_are_kept(new_phone, cast: Cast, writer: Visitor, address):
    phone = new_phone(writer)
    phone.open(address)
    phone.one("textarea").fill("I want to see the sea")
    with phone.page.expect_navigation(url="**/left"):
        phone.one(".exit").click()
    assert words_kept(cast.visitor("ben"), address) == "I want to see the sea"


def test_what_was_too_much_at_once_is_saved_later(new_phone, writer: Visitor, address):
    phone = new_phone(writer)
    phone.page.clock.install()
    refused: list[Route] = []

    def refuse_the_first(route: Route) -> None:
        if "x-autosave" in route.request.headers and not refused:
            refused.append(route)
            route.fulfill(status=429, content_type="application/json", body=MANY)
        else:
            route.continue_()

    phone.page.route("**/get-ready/wishes/**", refuse_the_first)
    phone.open(address)
    phone.one("textarea").fill("I want to see the sea")
    phone.page.clock.fast_forward(3 * SECONDS)
    saying(phone.page).to_contain_text("Wait a minute")
    phone.page.clock.fast_forward(60 * SECONDS)
    saying(phone.page).to_have_text(SAVED)
    assert words_kept(writer, address) == "I want to see the sea"


def test_saving_goes_on_after_a_save_that_was_stopped(new_phone, writer: Visitor, address):
    phone = new_phone(writer)
    phone.open(address)
    stuck = hold_what_is_pressed(phone)
    phone.page.evaluate("() => addEventListener('submit', () => setTimeout(() => stop(), 500))")
    phone.one("textarea").fill("I want to see")
    phone.one('button[form="question"]').click(no_wait_after=True)
    phone.page.wait_for_timeout(1500)
    assert stuck
    phone.one("textarea").fill("I want to see the sea")
    saying(phone.page).to_have_text(SAVED, timeout=8 * SECONDS)
    assert words_kept(writer, address) == "I want to see the sea"
    phone.page.unroute_all(behavior="ignoreErrors")


def hold_what_is_pressed(phone: Phone) -> list[Route]:
    """Let the autosaves go, and keep what a button sends on its way for good."""
    stuck: list[Route] = []

    def sort(route: Route) -> None:
        if route.request.method == "POST" and "x-autosave" not in route.request.headers:
            stuck.append(route)
        else:
            route.continue_()

    phone.page.route("**/get-ready/wishes/**", sort)
    return stuck
