"""A phone in somebody's hand: it walks from page to page and notes what goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from cast.visitor import Visitor
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Request, Response

SMALL = (360, 740)
LAPTOP = (1280, 900)
OWN = {"blob", "data", "about"}


def new_context(
    browser: Browser,
    origin: str,
    *,
    size: tuple[int, int] = SMALL,
    script: bool = True,
    language: str = "en-GB",
    dark: bool = False,
) -> BrowserContext:
    return browser.new_context(
        base_url=origin,
        viewport={"width": size[0], "height": size[1]},
        java_script_enabled=script,
        locale=language,
        color_scheme="dark" if dark else "light",
        device_scale_factor=1,
        has_touch=size is SMALL,
    )


class Phone:
    """`troubles` are console errors, refusals of the policy, dialogs, 5xx and foreign requests."""

    def __init__(
        self,
        context: BrowserContext,
        origin: str,
        *,
        size: tuple[int, int] = SMALL,
        script: bool = True,
        dark: bool = False,
    ) -> None:
        self.context, self.origin = context, origin
        self.size, self.script, self.dark = size, script, dark
        self.context.set_default_timeout(20_000)
        self.troubles: list[str] = []
        self._watch()
        self.page = self.context.new_page()

    def _watch(self) -> None:
        self.context.on("console", self._note_console)
        self.context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        self.context.on("request", self._note_request)
        self.context.on("response", self._note_response)
        self.context.on("dialog", lambda dialog: self.troubles.append(f"dialog {dialog.message}"))

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"console: {message.text}")

    def _note_request(self, request: Request) -> None:
        if (
            not request.url.startswith(f"{self.origin}/")
            and urlsplit(request.url).scheme not in OWN
        ):
            self.troubles.append(f"foreign request: {request.url}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 500:
            self.troubles.append(f"{response.status} of {response.url}")

    def carry(self, visitor: Visitor) -> None:
        """Carry the cookies of somebody who is signed in."""
        cookie = visitor.client.get_cookie("visit")
        assert cookie is not None
        self.context.add_cookies(
            [{"name": "visit", "value": cookie.value, "url": self.origin, "httpOnly": True}]
        )

    def open(self, path: str) -> None:
        response = self.page.goto(path)
        assert response is None or response.ok, (path, response.status)

    def one(self, selector: str) -> Locator:
        return self.page.locator(selector).first

    @contextmanager
    def turning(self) -> Iterator[None]:
        """Whatever is done in this block leads to another page."""
        with self.page.expect_navigation(wait_until="load"):
            yield

    def press(self, selector: str) -> None:
        """Press what leads to another page."""
        with self.turning():
            self.one(selector).click()

    def follow(self, path: str) -> None:
        self.press(f'main a[href="{path}"], .dock a[href="{path}"], .top a[href="{path}"]')

    def send(self) -> None:
        """Press the button that sends the page's question."""
        self.press('button[form="question"], form#question .main-step')

    def pick(self, name: str, value: str) -> None:
        """Tap a tile."""
        self.one(f'label.tile:has(input[name="{name}"][value="{value}"])').click()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        return self.page.locator("body").inner_text()
