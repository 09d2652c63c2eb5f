"""What a young person signs in with, and how they tap it."""

from typing import Any, NamedTuple
from uuid import UUID

from cast.page import XHTML, Page
from cast.visitor import Visitor

from portal.choices.pictures import PICTURES


class WaysIn(NamedTuple):
    """What a young person knows and keeps."""

    person_id: UUID
    pin: tuple[str, ...]
    key_code: str


def tap(visitor: Visitor, path: str, pin: tuple[str, ...], expect: int = 303, **more: Any) -> Page:
    """Send a whole picture PIN at once, as the page's script does."""
    return visitor.press(path, {"picked": list(pin), **more}, expect)


def another(pin: tuple[str, ...]) -> tuple[str, ...]:
    """A PIN of the same pictures that is not this one."""
    return (*pin[1:], pin[0])


def pictures_on(page: Page) -> tuple[str, ...]:
    """The pictures of a PIN that a page shows, in order."""
    icons = {picture.icon: picture.code for picture in PICTURES.values()}
    uses = [use.get("href", "") for use in page.tree.iter(f"{SVG}use")]
    return tuple(icons[use.partition("#")[2]] for use in uses if "pin.svg" in use)


SVG = XHTML.replace("1999/xhtml", "2000/svg")
