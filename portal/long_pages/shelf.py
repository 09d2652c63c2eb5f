"""The long pages that stand in the checkout, each read once."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portal.i18n.catalogue import State, folder, remembers
from portal.i18n.locales import LANGUAGES
from portal.long_pages import faults
from portal.long_pages.files import (
    SECTIONS,
    SLUG,
    English,
    Name,
    PageRefused,
    Parts,
    Readers,
    Translated,
    body_of,
    hash_of,
    take_apart,
)

_log = logging.getLogger(__name__)
_pages: dict[str, dict[Any, Any]] = {}
remembers(_pages)


def names_in(root: Path, tag: str) -> Iterator[Name]:
    """Every page there is a file of in a language, by section and slug."""
    for section in SECTIONS:
        for path in sorted((root / tag / "pages" / section).glob("*.md")):
            if SLUG.fullmatch(path.stem):
                yield Name(section, path.stem)


def pages_of(section: str) -> tuple[English, ...]:
    """A section's English pages in their order; one that cannot be read is left out."""
    kept = _pages.setdefault("en", {})
    if section not in kept:
        names = (name for name in names_in(folder(), "en") if name.section == section)
        read = filter(None, map(_english, names))
        kept[section] = tuple(sorted(read, key=lambda page: (page.order, page.name)))
    found: tuple[English, ...] = kept[section]
    return found


def page_of(section: str, slug: str) -> English | None:
    return next((page for page in pages_of(section) if page.name.slug == slug), None)


def translation_of(page: English, tag: str) -> Translated | None:
    """The page in a language or the first fallback that has one; a faulty one is none."""
    for near in (tag, *LANGUAGES[tag].fallbacks) if tag in LANGUAGES else ():
        if near == "en":
            return None
        kept = _pages.setdefault(near, {})
        if page.name not in kept:
            kept[page.name] = _translated(page, near)
        if found := kept[page.name]:
            return found  # type: ignore[no-any-return]
    return None


def read_english(root: Path, name: Name) -> tuple[English, Parts, tuple[str, ...]]:
    """A page, its parts, and what its Markdown has too much of. Raises PageRefused."""
    parts = take_apart(_text(name.path(root, "en")))
    body, wrong = body_of(parts)
    front = parts.front
    try:
        page = English(
            name=name,
            body=body,
            icon=front["icon"],
            order=front["order"],
            source=front["source"],
            facts=front["facts"],
            checked=front["checked"],
            hash=hash_of(parts),
            safety=front.get("safety", False),
            readers=Readers(front.get("readers", Readers.EVERYBODY)),
        )
    except (KeyError, ValueError) as error:
        raise PageRefused(f"has front matter that lacks something: {error}.") from error
    return page, parts, wrong


def read_translated(root: Path, page: English, tag: str) -> Translated:
    """A translation without a fault. Raises PageRefused with everything that is wrong."""
    return translated_from(_text(page.name.path(root, tag)), page, tag)


def translated_from(text: str, page: English, tag: str) -> Translated:
    """Raises PageRefused with everything that is wrong."""
    parts = take_apart(text)
    body, wrong = body_of(parts)
    reasons = (*wrong, *faults.of_translation(parts, body, page))
    if reasons:
        raise PageRefused(*dict.fromkeys(reasons))
    front = parts.front
    state, reviewer = State(front["state"]), front.get("reviewer", "")
    return Translated(page.name, tag, body, front["of"], state, reviewer, hash_of(parts))


def _english(name: Name) -> English | None:
    try:
        return read_english(folder(), name)[0]
    except PageRefused as error:
        _log.warning("The page %s cannot be read: %s", name, error)
        return None


def _translated(page: English, tag: str) -> Translated | None:
    if not page.name.path(folder(), tag).is_file():
        return None
    try:
        return read_translated(folder(), page, tag)
    except PageRefused as error:
        _log.warning("The page %s of %s is shown in English: %s", page.name, tag, error)
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageRefused("is no text in UTF-8.") from error
