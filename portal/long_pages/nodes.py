"""What a long page is made of, once its Markdown has been read: frozen, and without any HTML."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strong:
    words: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`target` is `portal:<endpoint>` or `page:<section>/<slug>`."""

    target: str
    words: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """A help number by its name in `portal/help/numbers.toml`."""

    name: str


@dataclass(frozen=True, slots=True)
class Icon:
    name: str


Inline = str | Strong | Link | Phone | Icon
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 2 or 3."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    ordered: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A link that stands alone: something to do now."""

    link: Link


@dataclass(frozen=True, slots=True)
class Call:
    """A number that stands alone: somebody to call."""

    phone: Phone


Block = Heading | Paragraph | Items | Button | Call
Blocks = tuple[Block, ...]


def lines_of(blocks: Blocks) -> Iterator[Line]:
    """Every line of words, in the order they are read."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.line
        elif isinstance(block, Items):
            yield from block.lines
        else:
            yield (block.link if isinstance(block, Button) else block.phone,)


def inlines_of(blocks: Blocks) -> Iterator[Inline]:
    """Every part of every line, those inside a link or strong words too."""
    for line in lines_of(blocks):
        yield from _within(line)


def words_in(line: Line) -> str:
    """The words of a line alone, without numbers and icons."""
    return "".join(part for part in _within(line) if isinstance(part, str)).strip()


def _within(line: Line) -> Iterator[Inline]:
    for part in line:
        yield part
        if isinstance(part, Strong | Link):
            yield from _within(part.words)
