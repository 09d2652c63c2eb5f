"""What of long pages can be spoken: titles, and the lines of easy versions."""

from collections.abc import Iterator
from typing import NamedTuple

from portal.i18n import State
from portal.long_pages.files import SECTIONS, Body, English, Readers
from portal.long_pages.nodes import Line, Phone, lines_of, words_in
from portal.long_pages.shelf import pages_of, translation_of


class Sayable(NamedTuple):
    """A text in a language, its English, and the page it is of."""

    english: str
    page: str
    text: str


def sayable_in(tag: str) -> Iterator[Sayable]:
    """What a reader of this language is shown in it, and could hear.

    What is shown in English for want of a translation or a review is not; nor is old English.
    """
    for section in SECTIONS:
        for page in pages_of(section):
            body = _shown(page, tag) if page.readers is not Readers.ADULTS else None
            if body is not None:
                yield from _said(page, body)


def _shown(page: English, tag: str) -> Body | None:
    if tag == "en":
        return page.body
    own = translation_of(page, tag)
    if own is None or own.tag != tag or own.of != page.hash:
        return None
    return None if page.safety and own.state != State.REVIEWED else own.body


def _said(page: English, body: Body) -> Iterator[Sayable]:
    name = str(page.name)
    yield Sayable(page.body.title, name, body.title)
    for english, own in zip(lines_of(page.body.easy), lines_of(body.easy), strict=True):
        if not _has_number(english):
            yield Sayable(words_in(english), name, words_in(own))


def _has_number(line: Line) -> bool:
    """A number is not part of the words: a clip of them would leave it out."""
    return any(isinstance(part, Phone) for part in line)
