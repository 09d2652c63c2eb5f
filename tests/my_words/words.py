"""What the tests of My words do again and again."""

import re

from cast.page import Page
from cast.visitor import Visitor

LIST = "/my-words"
ADD = f"{LIST}/add"
KEEP = f"{LIST}/keep"
TAP = f"{LIST}/tap"
BY_SCRIPT = {"X-Autosave": "1"}
_ID = re.compile(r'id="word-([0-9a-f-]{36})"')


def tap(visitor: Visitor, *english: str, expect: int = 200) -> Page:
    """Keep English lines as the page's script does."""
    return visitor.press(TAP, {"english": list(english)}, expect, headers=BY_SCRIPT)


def kept(visitor: Visitor) -> list[str]:
    """The English of the list, from the top."""
    return english(visitor.visit(LIST))


def ids(visitor: Visitor) -> list[str]:
    return _ID.findall(visitor.visit(LIST).html)


def english(page: Page) -> list[str]:
    return ["".join(one.itertext()) for one in page.all("span") if one.get("class") == "word"]


def codes(page: Page) -> list[str]:
    """What the ticks of a page stand for."""
    return [one.get("value", "") for one in page.all("input") if one.get("name") == "phrases"]
