"""What the tests of recordings do again and again, through the pages."""

import io
from typing import Any
from uuid import uuid4

from cast.page import Page
from cast.visitor import Visitor
from clips.recordings import recording

from portal.clips.texts import Spoken, texts_of

WISHES = "My wishes"
MANAGE = "/manage/clips"


def spoken(tag: str, english: str = WISHES) -> Spoken:
    """A text as it stands in a language now."""
    found = [one for one in texts_of(tag).values() if one.source.text == english]
    assert found, (tag, english)
    return min(found, key=lambda one: one.source.context or "")


def hash_of(tag: str, english: str) -> str:
    return spoken(tag, english).text_hash.hex()


def page_of(tag: str, english: str = WISHES) -> str:
    return f"{MANAGE}/{tag}/{hash_of(tag, english)}"


def sent(data: bytes | None = None, **values: Any) -> dict[str, Any]:
    """The form of a recording as a browser sends it."""
    file = (io.BytesIO(recording(seconds=1) if data is None else data), "recording")
    return {"id": str(uuid4()), "sound": file, **values}


def record(
    visitor: Visitor, tag: str = "ti", english: str = WISHES, data: bytes | None = None
) -> str:
    """Record a text; the address at which its clip is played."""
    visitor.press(page_of(tag, english), sent(data))
    return players(visitor.visit(page_of(tag, english)))[0]


def players(page: Page) -> list[str]:
    return [audio.get("src", "") for audio in page.all("audio")]


def to_hear(page: Page) -> dict[str, str]:
    """What a page offers to be heard: label → address."""
    links = [a for a in page.all("a") if a.get("data-listen") is not None]
    return {a.get("aria-label", ""): a.get("href", "") for a in links}
