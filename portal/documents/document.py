"""A document as it is drawn on paper: blocks of text, each piece with its language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal.i18n import LANGUAGES, Language, Text
from portal.web.tidying import direction_of

ENGLISH = LANGUAGES["en"]
ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069?")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one language."""

    text: str
    language: Language = ENGLISH

    @property
    def lang(self) -> str:
        return self.language.html_lang

    @property
    def direction(self) -> str:
        return self.language.direction


class Kind(StrEnum):
    TEXT = "text"
    QUOTE = "quote"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; the first span says which way it runs."""

    spans: tuple[Span, ...]
    kind: Kind = Kind.TEXT

    @property
    def language(self) -> Language:
        return self.spans[0].language


@dataclass(frozen=True, slots=True)
class Chapter:
    """`english` is the heading in English where the heading is in another language."""

    heading: Span
    blocks: tuple[Block, ...]
    english: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a page, a PDF and a Word file draw; `language` is that of its headings."""

    language: Language
    title: str
    opening: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    closing: tuple[Block, ...]


def spans_in(text: str, own: Language) -> tuple[Span, ...]:
    """English text whose isolates hold words of somebody who writes in `own`."""
    return tuple(_spans(text, own))


def in_language(text: Text, language: Language) -> Span:
    """A message of the portal; in English where no translation may stand alone."""
    trusted: Mapping[str, object] | object = getattr(text, "trusted", lambda _tag: True)(
        language.tag
    )
    if language is ENGLISH or trusted is None:
        return Span(text.plain("en"))
    return Span(text.plain(language.tag), language)


def _spans(text: str, own: Language) -> Iterator[Span]:
    end = 0
    for found in ISOLATE.finditer(text):
        if found.start() > end:
            yield Span(text[end : found.start()])
        if found[1]:
            yield Span(found[1], own if direction_of(found[1]) == own.direction else ENGLISH)
        end = found.end()
    if end < len(text):
        yield Span(text[end:])
