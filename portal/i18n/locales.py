"""The languages the portal can speak, and which of them a reader asked for."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language; `tag` is Babel's, `fallbacks` are asked in order, message by message.

    `level` and `pages`: how many of a hundred messages and long pages have to be translated.
    """

    tag: str
    own_name: str
    english_name: str
    direction: Direction
    script: str
    fallbacks: tuple[str, ...] = ("en",)
    aliases: tuple[str, ...] = ()
    second_calendar: Literal["solar-hijri", "ethiopic"] | None = None
    level: int = 100
    pages: int = 0

    @property
    def html_lang(self) -> str:
        """The tag as HTML's `lang` wants it: `fa_AF` is `fa-AF`."""
        return self.tag.replace("_", "-")


TABLE = Path(__file__).resolve().parents[2] / "translations" / "languages.toml"


def read_table(path: Path = TABLE) -> dict[str, Language]:
    """Give every language of `languages.toml` by its tag, in the order it lists them."""
    rows = tomllib.loads(path.read_text("utf-8"))
    return {tag: _language(tag, **row) for tag, row in rows.items()}


def _language(
    tag: str, fallbacks: Iterable[str] = (), aliases: Iterable[str] = (), **row: Any
) -> Language:
    nearest = (*fallbacks, "en") if tag != "en" else ()
    return Language(tag, fallbacks=nearest, aliases=tuple(aliases), **row)


LANGUAGES = read_table()
SHIPPED = tuple(tag for tag, language in LANGUAGES.items() if language.level)
ALIASES = {alias: tag for tag, language in LANGUAGES.items() for alias in language.aliases}

offered: set[str] = set(SHIPPED)
_TAG = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_QUALITY = re.compile(r"\s*q\s*=\s*(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*")
_LONGEST_HEADER = 1_000


def cldr(tag: str) -> str:
    """Give the tag that CLDR's data stands under: a pseudo-language counts as its model does."""
    return tag.removesuffix("_XA").removesuffix("_XB")


def known(tag: str) -> str | None:
    """Give the tag a reader can be shown for what they asked for, or None.

    Reads aliases, either separator and any case; drops regions one by one (`ar-EG` is `ar`).
    """
    if not _TAG.fullmatch(tag):
        return None
    parts = tag.lower().replace("-", "_").split("_")
    for end in range(len(parts), 0, -1):
        wanted = "_".join(parts[:end])
        found = ALIASES.get(wanted) or next(
            (tag for tag in LANGUAGES if tag.lower() == wanted), None
        )
        if found is None:
            continue
        for near in (found, *LANGUAGES[found].fallbacks):
            if near in offered and (near != "en" or found == "en"):
                return near
    return None


def negotiate(accept_language_header: str) -> str:
    """Give the best shipped tag for a browser's header; junk gives `en` and never an error."""
    wishes: list[tuple[float, str]] = []
    for part in accept_language_header[:_LONGEST_HEADER].split(","):
        tag, _, parameter = part.strip().partition(";")
        quality = _QUALITY.fullmatch(parameter) if parameter else None
        weight = float(quality[1]) if quality else 0.0 if parameter else 1.0
        if weight > 0 and (found := known(tag.strip())):
            wishes.append((weight, found))
    return max(wishes, key=lambda wish: wish[0])[1] if wishes else "en"
