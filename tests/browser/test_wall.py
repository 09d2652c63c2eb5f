"""The wall and the remote in two browsers: one truth, keys for clickers, links without a script."""

from typing import NamedTuple
from uuid import UUID

import pytest
from browser.looking import axe, look
from browser.phone import LAPTOP, Phone
from cast.people import Cast
from playwright.sync_api import Route, expect
from present.room import ENGLISH, REMOTE, TIGRINYA, WALL, for_everyone, put_into_english, today

SMALLEST = 32
SIZES = """() => [...document.querySelectorAll("#now *")]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => !one.closest(".hidden"))
  .map((one) => parseFloat(getComputedStyle(one).fontSize))"""


class Room(NamedTuple):
    """`seen` is the wish on the seventh slide."""

    wall: Phone
    remote: Phone
    seen: UUID


@pytest.fixture
def room(cast: Cast, new_phone) -> Room:
    """A meeting that Amina leads, with the wall on."""
    amina, officer = cast.visitor("amina"), cast.visitor("her_officer")
    seen = for_everyone(amina)
    put_into_english(amina, seen, TIGRINYA, ENGLISH)
    today(amina)
    wall, remote = new_phone(officer, size=LAPTOP), new_phone(amina)
    wall.open(WALL)
    look(wall)
    wall.press('main form[action$="/start"] button')
    remote.open(REMOTE)
    return Room(wall, remote, seen)


def test_the_wall_follows_the_remote_and_the_remote_the_wall(room):
    wall, remote, _seen = room
    look(remote)
    remote.one("#next").click()
    expect(wall.page).to_have_url(f"{wall.origin}{WALL}/2")
    expect(wall.page.locator(".bar")).to_contain_text("2 / 9")
    wall.page.keyboard.press("PageDown")
    expect(remote.page.locator("#now")).to_contain_text("3 / 9")
    remote.one("#back").click()
    expect(wall.page.locator(".bar")).to_contain_text("2 / 9")
    remote.one("#blank").click()
    expect(wall.page.locator(".slide")).to_have_count(0)
    remote.one("#blank").click()
    expect(wall.page.locator(".slide")).to_be_visible()
    wall.open(f"{WALL}/1")
    expect(wall.page.locator(".bar")).to_contain_text("2 / 9")
    assert not wall.troubles
    assert not remote.troubles


def test_keys_of_a_clicker(room):
    """The whole screen stays whole from slide to slide."""
    wall = room.wall
    bar, page = wall.page.locator(".bar"), wall.page
    wall.one("[data-full]").click()
    expect(page.locator("html:fullscreen")).to_have_count(1)
    for key, says in (
        *(("ArrowRight", "2 / 9"), ("PageDown", "3 / 9"), (" ", "4 / 9")),
        *(("ArrowLeft", "3 / 9"), ("PageUp", "2 / 9")),
    ):
        page.keyboard.press(key)
        expect(bar).to_contain_text(says)
    page.keyboard.press("b")
    expect(page.locator(".slide")).to_have_count(0)
    page.keyboard.press("b")
    expect(bar).to_contain_text("2 / 9")
    assert page.locator("html:fullscreen").count() == 1
    page.evaluate("() => document.exitFullscreen()")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{wall.origin}{WALL}")
    assert not wall.troubles


def test_every_slide_is_large_and_good_to_read(room):
    wall = room.wall
    for number in range(1, 10):
        expect(wall.page.locator(".bar")).to_contain_text(f"{number} / 9")
        assert min(wall.page.evaluate(SIZES)) >= SMALLEST
        axe(wall)
        wall.page.keyboard.press("PageDown")
    assert not wall.troubles


def test_what_is_taken_back_leaves_the_wall_by_itself(cast: Cast, room):
    for _slide in range(6):
        room.wall.page.keyboard.press("PageDown")
    expect(room.wall.page.locator(".slide")).to_contain_text(TIGRINYA)
    cast.visitor("amina").press(f"/get-ready/share/{room.seen}/take-back")
    expect(room.wall.page.locator(".bar")).to_contain_text("7 / 8")
    assert TIGRINYA not in room.wall.page.content()


def test_the_notes_follow_and_move_the_wall(cast: Cast, room, new_phone):
    wall = room.wall
    notes = new_phone(cast.visitor("her_officer"))
    notes.open(f"{WALL}/notes")
    look(notes)
    wall.page.keyboard.press("PageDown")
    expect(notes.page.locator("#now")).to_contain_text("2 / 9")
    notes.one("#next").click()
    expect(wall.page.locator(".bar")).to_contain_text("3 / 9")
    thing = notes.one("details:has-text('I want')")
    thing.locator("summary").click()
    thing.locator("textarea").fill("We ask his school")
    expect(thing.locator("[data-saving]")).to_have_text("Saved")
    notes.page.reload()
    assert notes.one("details:has-text('I want') textarea").input_value() == "We ask his school"
    assert not notes.troubles


def test_a_network_that_hangs_is_asked_once_at_a_time(room):
    """Questions that pile up would stand in the way of a press, and all arrive at once later."""
    remote, waiting = room.remote, []

    def hang(route: Route) -> None:
        if "event-stream" in route.request.headers["accept"]:
            route.fulfill(status=204)
        else:
            waiting.append(route)

    remote.page.route("**/remote/state", hang)
    remote.page.reload()
    remote.page.wait_for_timeout(5000)
    assert len(waiting) == 1
    remote.page.unroute_all(behavior="ignoreErrors")
    room.wall.page.keyboard.press("PageDown")
    expect(remote.page.locator("#now")).to_contain_text("2 / 9")


def test_focus_stays_where_the_buttons_are_when_one_can_go_no_further(room):
    remote = room.remote
    for number in range(2, 10):
        remote.one("#next").press("Enter")
        expect(remote.page.locator("#now")).to_contain_text(f"{number} / 9")
    expect(remote.one("#next")).to_be_disabled()
    expect(remote.one("#now")).to_be_focused()


def test_without_a_script_links_and_buttons_do(cast: Cast, new_phone):
    amina, officer = cast.visitor("amina"), cast.visitor("her_officer")
    for_everyone(amina)
    today(amina)
    wall, remote = new_phone(officer, size=LAPTOP, script=False), new_phone(amina, script=False)
    wall.open(WALL)
    wall.press('main form[action$="/start"] button')
    wall.press("#next")
    assert wall.path == f"{WALL}/2"
    wall.press("#blank")
    assert wall.path == f"{WALL}/2/blank"
    wall.press("#blank")
    wall.press("#back")
    assert wall.path == f"{WALL}/1"
    assert wall.one("#leave").get_attribute("href") == WALL
    remote.open(REMOTE)
    remote.press("#next")
    assert "2 / 9" in remote.text
    expect(wall.page.locator(".bar")).to_contain_text("2 / 9", timeout=10_000)


@pytest.mark.parametrize(("language", "dark"), [("ti", False), ("ar", True)])
def test_the_remote_in_her_language(cast: Cast, new_phone, language, dark):
    amina = cast.visitor("amina")
    amina.press("/language", {"language": language, "mode": "both"})
    for_everyone(amina)
    today(amina)
    cast.visitor("her_officer").fill(WALL)
    remote = new_phone(amina, dark=dark)
    remote.open(REMOTE)
    look(remote)
    remote.one("#next").click()
    expect(remote.page.locator("#now")).to_contain_text("2 / 9")
    look(remote)
