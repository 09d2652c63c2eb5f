"""The files of long pages: TOML front matter between lines of `+++`, the page, an easy version."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from portal.i18n.catalogue import State
from portal.long_pages.nodes import Blocks
from portal.long_pages.profile import read_markdown

FENCE = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
SECTIONS = ("rights", "guides")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HASH_LENGTH = 12


class Readers(StrEnum):
    """Whom a page is written for."""

    EVERYBODY = "everybody"
    YOUNG_PEOPLE = "young-people"
    ADULTS = "adults"


class PageRefused(ValueError):
    """A file is not a page; `reasons` has a sentence for each fault."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


class Name(NamedTuple):
    """Which page of which section, as in `rights/an-advocate`."""

    section: str
    slug: str

    def __str__(self) -> str:
        return f"{self.section}/{self.slug}"

    def path(self, root: Path, tag: str) -> Path:
        return root / tag / "pages" / self.section / f"{self.slug}.md"


class Parts(NamedTuple):
    """A file taken apart, nothing of it understood yet."""

    front: Mapping[str, Any]
    page: str
    easy: str


@dataclass(frozen=True, slots=True)
class Body:
    """What is read: the page and its easy version, which may be empty."""

    title: str
    page: Blocks
    easy: Blocks


@dataclass(frozen=True, slots=True)
class English:
    """A page as it was first written; `safety` pages stand in English until a review.

    `hash` is of the title, the page and the easy version: what a translation is made from.
    """

    name: Name
    body: Body
    icon: str
    order: int
    source: str
    facts: str
    checked: date
    hash: str
    safety: bool = False
    readers: Readers = Readers.EVERYBODY


@dataclass(frozen=True, slots=True)
class Translated:
    """A page in another language; `of` is the hash of the English it was made from."""

    name: Name
    tag: str
    body: Body
    of: str
    state: State
    reviewer: str = ""
    hash: str = ""


def take_apart(text: str) -> Parts:
    """Split a file. Raises PageRefused when it has no front matter that can be read."""
    before, *parts = FENCE.split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    if before.strip() or len(parts) not in {2, 3}:
        raise PageRefused("begin with a line of +++, and end the front matter with another.")
    try:
        front = tomllib.loads(parts[0])
    except tomllib.TOMLDecodeError as error:
        raise PageRefused(f"has front matter that is no TOML: {error}.") from error
    return Parts(front, parts[1].strip(), parts[2].strip() if len(parts) > 2 else "")  # noqa: PLR2004 the easy version is the third


def hash_of(parts: Parts) -> str:
    told = (str(parts.front.get("title", "")), parts.page, parts.easy)
    return sha256("\0".join(told).encode()).hexdigest()[:HASH_LENGTH]


def body_of(parts: Parts) -> tuple[Body, tuple[str, ...]]:
    """The body and what its Markdown holds that a long page has not."""
    page, easy = read_markdown(parts.page), read_markdown(parts.easy)
    body = Body(str(parts.front.get("title", "")), page.blocks, easy.blocks)
    return body, page.faults + easy.faults
