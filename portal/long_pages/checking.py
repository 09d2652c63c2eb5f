"""Every long page of every language, checked and counted."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from portal.i18n.catalogue import TRANSLATIONS, State
from portal.i18n.locales import LANGUAGES, SHIPPED
from portal.long_pages import faults
from portal.long_pages.files import SECTIONS, English, Name, PageRefused, Readers
from portal.long_pages.shelf import (
    names_in,
    pages_of,
    read_english,
    read_translated,
    translation_of,
)

_NAMED = 5


class PagesDone(NamedTuple):
    """Counts of pages that need a translation; `stale` and `checked` are part of `translated`."""

    pages: int
    translated: int
    checked: int
    stale: int


def check_pages(
    numbers: Collection[str], root: Path = TRANSLATIONS, tags: Collection[str] = SHIPPED
) -> list[str]:
    """Give a sentence, with its file, for everything that a reader would not be shown as written.

    `numbers` are the names of the help numbers.
    """
    known = faults.Known(numbers, list(names_in(root, "en")))
    said, pages = [], []
    for name in known.pages:
        try:
            page, parts, wrong = read_english(root, name)
        except PageRefused as error:
            said += [_of_file(name, "en", reason) for reason in error.reasons]
            continue
        pages.append(page)
        reasons = (*wrong, *faults.of_english(parts, page.body, known))
        said += [_of_file(name, "en", reason) for reason in dict.fromkeys(reasons)]
    for tag in tags:
        if tag != "en":
            said += _of_language(root, tag, pages)
    return said


def pages_done(tag: str) -> PagesDone:
    """Count one language's pages; those of its fallbacks are not its own."""
    needed = [page for section in SECTIONS for page in pages_of(section) if is_needed(page)]
    if tag == "en":
        return PagesDone(len(needed), len(needed), len(needed), 0)
    found = [(page, own) for page in needed if (own := translation_of(page, tag))]
    mine = [(page, own) for page, own in found if own.tag == tag]
    checked = [own for _, own in mine if own.state in {State.HUMAN, State.REVIEWED}]
    stale = [own for page, own in mine if own.of != page.hash]
    return PagesDone(len(needed), len(mine), len(checked), len(stale))


def is_needed(page: English) -> bool:
    """Adults of the circle work in English: a translation for them is welcome, and not missed."""
    return page.readers is not Readers.ADULTS


def _of_language(root: Path, tag: str, pages: Collection[English]) -> Iterator[str]:
    mine = set(names_in(root, tag))
    for unknown in sorted(mine - {page.name for page in pages}):
        yield _of_file(unknown, tag, "is of no English page: take it out.")
    missing = [str(page.name) for page in pages if is_needed(page) and page.name not in mine]
    needed = sum(map(is_needed, pages))
    if 100 * len(missing) > (100 - LANGUAGES[tag].pages) * needed:
        yield f"{tag}: {len(missing)} pages have no translation: {', '.join(missing[:_NAMED])}."
    for page in pages:
        if page.name in mine:
            yield from _of_translation(root, tag, page)


def _of_translation(root: Path, tag: str, page: English) -> Iterator[str]:
    try:
        read_translated(root, page, tag)
    except PageRefused as error:
        yield from (_of_file(page.name, tag, reason) for reason in error.reasons)


def _of_file(name: Name, tag: str, reason: str) -> str:
    return f"translations/{tag}/pages/{name}.md {reason}"
