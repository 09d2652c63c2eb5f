"""A document as it is drawn on paper: blocks of text, each piece with its language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from portal.i18n import LANGUAGES, Language, Text
from portal.web.tidying import direction_of

ENGLISH = LANGUAGES["en"]
ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069?")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one language; `runs` where it is not written the way of that one."""

    text: str
    language: Language = ENGLISH
    runs: str = ""

    @property
    def lang(self) -> str:
        return self.language.html_lang

    @property
    def direction(self) -> str:
        return self.runs or self.language.direction


class Kind(StrEnum):
    """LEAD stands large on a cover, NOTICE in a box, POINT is a heading under a chapter's."""

    TEXT = "text"
    QUOTE = "quote"
    NOTE = "note"
    LEAD = "lead"
    NOTICE = "notice"
    POINT = "point"


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; the first span says which way it runs."""

    spans: Spans
    kind: Kind = Kind.TEXT

    @property
    def language(self) -> Language:
        return self.spans[0].language

    @property
    def direction(self) -> str:
        return self.spans[0].direction


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, a line each."""

    lines: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first cell of each says what the row is.

    `heads` is empty where the rows are facts, each a name and what it is. `widths` are shares of
    the page, one for each column. `caption` is for whoever cannot see it.
    """

    caption: str
    heads: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    widths: tuple[float, ...]


class Form(StrEnum):
    """A drawing is SVG without a script, a photo is JPEG; nothing else is ever given."""

    DRAWING = "image/svg+xml"
    PHOTO = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Picture:
    """`alt` says what is on it to whoever cannot see it; `width` and `height` are in pixels."""

    form: Form
    data: bytes = field(repr=False)
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """Side by side, two to a line."""

    pictures: tuple[Picture, ...]


Simple = Block | Bullets | Picture


@dataclass(frozen=True, slots=True)
class Beside:
    """Two things that belong together, the first where reading begins; either may be empty."""

    first: tuple[Simple, ...]
    second: tuple[Simple, ...]


Piece = Simple | Table | Pictures | Beside


@dataclass(frozen=True, slots=True)
class Chapter:
    """`english` is the heading in English where the heading is in another language.

    `new_page`: it begins on a page of its own.
    """

    heading: Span
    blocks: tuple[Piece, ...]
    english: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What a page, a PDF and a Word file draw; `language` is that of its headings.

    `title` is in the file's own data too, where everybody sees it: it names nobody.
    """

    language: Language
    title: str
    opening: tuple[Piece, ...]
    chapters: tuple[Chapter, ...]
    closing: tuple[Piece, ...]

    @property
    def drawings(self) -> tuple[Picture, ...]:
        return tuple(one for one in self._pictures() if one.form is Form.DRAWING)

    def _pictures(self) -> Iterator[Picture]:
        chapters = (piece for chapter in self.chapters for piece in chapter.blocks)
        for piece in (*self.opening, *chapters, *self.closing):
            match piece:
                case Picture():
                    yield piece
                case Pictures():
                    yield from piece.pictures
                case Beside():
                    both = (*piece.first, *piece.second)
                    yield from (one for one in both if isinstance(one, Picture))
                case _:
                    pass


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
