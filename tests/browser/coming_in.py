"""From the language page to home: with a card the first time, with a key code after that."""

from dataclasses import dataclass

from browser.looking import look
from browser.phone import Phone

from portal.accounts.service import NewCard
from portal.choices.pictures import PICTURES

CODES = {picture.icon: picture.code for picture in PICTURES.values()}


@dataclass(frozen=True)
class Kept:
    """What a young person knows and keeps."""

    pin: tuple[str, ...]
    key_code: str


def choose_language(phone: Phone, language: str) -> None:
    phone.open("/language")
    look(phone)
    phone.pick("language", language)
    phone.press("#question .main-step")
    assert phone.one("html").get_attribute("lang") == language.replace("_", "-")
    look(phone)


def open_card(phone: Phone, card: NewCard) -> None:
    """Point a camera at the card; without JavaScript, type what is under the square."""
    phone.follow("/card")
    look(phone)
    if phone.script:
        point_camera_at(phone, card)
    else:
        phone.one("[name=number]").fill(card.number)
        phone.one("[name=code]").fill(card.code)
        phone.press("#question .main-step")
    assert phone.path == "/card/pin"
    assert card.token not in phone.page.url


def point_camera_at(phone: Phone, card: NewCard) -> None:
    phone.page.goto("about:blank")
    phone.page.goto(f"/card#{card.token}", wait_until="commit")
    phone.page.wait_for_url("**/card/pin")


def get_ways_in(phone: Phone) -> Kept:
    """Read the four pictures, try them, keep the key code."""
    look(phone)
    pin = pin_on(phone)
    phone.press(".dock a.main-step")
    look(phone)
    tap(phone, pin)
    assert phone.path == "/card/keep"
    look(phone)
    key_code = phone.one("main .card bdi").inner_text()
    phone.send()
    assert phone.path == "/card/phone"
    look(phone)
    phone.pick("whose", "shared")
    phone.send()
    return Kept(pin, key_code)


def pin_on(phone: Phone) -> tuple[str, ...]:
    """The four pictures that the page shows, in order."""
    uses = phone.page.locator("main ol.grid use")
    pin = tuple(CODES[(use.get_attribute("href") or "").partition("#")[2]] for use in uses.all())
    assert len(pin) == 4
    return pin


def tap(phone: Phone, pin: tuple[str, ...]) -> None:
    """Tap the pictures in order; without JavaScript each tap is a page."""
    for number, code in enumerate(pin, start=1):
        button = f'button[name=pick][value="{code}"]'
        if phone.script and number < len(pin):
            phone.one(button).click()
        else:
            phone.press(button)


def come_back(phone: Phone, kept: Kept) -> None:
    """Open my page on any phone."""
    phone.open("/card/key-code")
    look(phone)
    phone.one("[name=code]").fill(kept.key_code)
    phone.pick("whose", "shared")
    phone.send()
    look(phone)
    tap(phone, kept.pin)
    assert phone.path == "/"


def leave(phone: Phone) -> None:
    with phone.page.expect_navigation(url="**/left"):
        phone.one(".exit").click()
    assert phone.path == "/left"
    look(phone)
