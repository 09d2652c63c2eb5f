"""One browser for each worker, a portal for each test, a phone for each visitor."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser.chromium import launch
from browser.phone import SMALL, Phone, new_context
from browser.server import Server
from cast.visitor import Visitor
from flask import Flask
from playwright.sync_api import Browser, Playwright, sync_playwright

NewPhone = Callable[..., Phone]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker("browser")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture
def server(app: Flask) -> Iterator[Server]:
    server = Server(app)
    yield server
    server.stop()


@pytest.fixture
def new_phone(chromium: Browser, server: Server) -> Iterator[NewPhone]:
    """Make a phone: signed in as a visitor of the cast, or with nobody signed in."""
    phones = []

    def make(
        visitor: Visitor | None = None,
        *,
        browser: Browser = chromium,
        size: tuple[int, int] = SMALL,
        script: bool = True,
        dark: bool = False,
        **options: Any,
    ) -> Phone:
        shared = {"size": size, "script": script, "dark": dark}
        context = new_context(browser, server.origin, **shared, **options)
        phone = Phone(context, server.origin, **shared)
        phones.append(phone)
        if visitor is not None:
            phone.carry(visitor)
        return phone

    yield make
    for phone in phones:
        phone.context.close()
