"""No word stays in a browser: not in its stores, not in its cookies, not on its disk."""

import os
from pathlib import Path

import pytest
from browser.chromium import launch_with_profile
from browser.phone import Phone
from cast.visitor import Visitor
from flask import Flask

CANARY = "I want to see the sea with Rahel"
STORES = """async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}
PUT_BY_HAND = """async () => {
    localStorage.left = sessionStorage.left = "behind";
    await caches.open("left");
    await new Promise((done) => { indexedDB.open("left").onsuccess = (event) => {
        event.target.result.close(); done(); } });
}"""


def write_a_wish(phone: Phone) -> None:
    phone.open("/get-ready/wishes/new?kind=want")
    phone.one("textarea").fill(CANARY)
    phone.page.wait_for_function("() => document.querySelector('[data-saving]').textContent")
    phone.send()
    assert CANARY in phone.text


def test_no_store_holds_a_word(new_phone, amina: Visitor, app: Flask):
    phone = new_phone(amina)
    write_a_wish(phone)
    assert phone.page.evaluate(STORES) == NOTHING
    signer = app.session_interface.get_signing_serializer(app)
    for cookie in phone.context.cookies():
        said = signer.loads(cookie["value"]) if cookie["name"] == "visit" else cookie["value"]
        assert CANARY not in str(said)
        assert cookie["httpOnly"]
        assert cookie["sameSite"] == "Lax"


def test_leaving_clears_every_store(new_phone, amina: Visitor):
    """Clear-Site-Data is honoured: what anything put there is gone."""
    phone = new_phone(amina)
    phone.open("/")
    phone.page.evaluate(PUT_BY_HAND)
    assert phone.page.evaluate(STORES) != NOTHING
    phone.press(".exit")
    phone.page.wait_for_url("**/left")
    assert phone.page.evaluate(STORES) == NOTHING


@pytest.mark.parametrize("left", [True, False], ids=["left", "closed"])
def test_no_file_of_the_browser_holds_a_word(
    playwright, server, amina: Visitor, tmp_path: Path, left
):
    profile = tmp_path / "profile"
    context = launch_with_profile(playwright, profile, base_url=server.origin)
    phone = Phone(context, server.origin)
    phone.carry(amina)
    write_a_wish(phone)
    phone.open("/get-ready/share")
    if left:
        phone.press(".exit")
    context.close()
    found = [name for name, data in files_in(profile) if holds(data, CANARY)]
    assert not found, found


def files_in(folder: Path) -> list[tuple[str, bytes]]:
    names = [Path(where) / name for where, _folders, names in os.walk(folder) for name in names]
    return [(str(name), name.read_bytes()) for name in names if name.is_file()]


def holds(data: bytes, words: str) -> bool:
    return words.encode() in data or words.encode("utf-16-le") in data
