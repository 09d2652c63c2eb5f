"""The one place where Markdown becomes HTML: written from nodes, then cleaned by nh3."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import nh3
from markupsafe import Markup, escape

from portal.i18n import Ltr
from portal.i18n.text import bdi
from portal.long_pages.nodes import (
    Block,
    Blocks,
    Button,
    Call,
    Heading,
    Icon,
    Inline,
    Items,
    Line,
    Link,
    Phone,
    Strong,
    words_in,
)

NOTHING = Markup()
TAGS = {"h2", "h3", "p", "ul", "ol", "li", "strong", "a", "bdi"}
ATTRIBUTES = {"a": {"href"}, "bdi": {"dir", "class"}, "ul": {"class"}, "ol": {"class"}}


@dataclass(frozen=True)
class Around:
    """What a page is drawn with: the address of a target, and help numbers by their codes.

    `schemes`: where links may lead, beside the portal itself; `host`: what is said beside a link
    in a line, of where it leads.
    """

    address: Callable[[str], str]
    numbers: Mapping[str, Any]
    schemes: frozenset[str] = frozenset({"tel"})
    host: Callable[[str], str] = lambda _target: ""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A line of an easy version; `icon` may be empty."""

    icon: str
    said: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Drawn:
    """A block: `html`, or `lines` with pictures, or a button to `address`, or a `number`."""

    html: Markup = NOTHING
    lines: tuple[Pictured, ...] = ()
    target: str = ""
    address: str = ""
    number: Any = None


def draw(blocks: Blocks, around: Around) -> tuple[Drawn, ...]:
    """Draw a page; somebody to call whose number is not shown now is left out."""
    drawn = (_block(block, around) for block in blocks)
    return tuple(one for one in drawn if one is not None)


def _block(block: Block, around: Around) -> Drawn | None:
    match block:
        case Heading(level, line):
            return Drawn(_clean(f"<h{level}>{_line(line, around)}</h{level}>", around))
        case Items(ordered, lines):
            return _items(lines, around, ordered=ordered)
        case Button(link):
            return Drawn(
                _clean(_line(link.words, around), around),
                target=link.target,
                address=around.address(link.target),
            )
        case Call(phone):
            number = around.numbers.get(phone.name)
            return Drawn(number=number) if number else None
    return Drawn(_clean(f"<p>{_line(block.line, around)}</p>", around))


def _items(lines: tuple[Line, ...], around: Around, *, ordered: bool) -> Drawn:
    if any(isinstance(part, Icon) for line in lines for part in line):
        return Drawn(lines=tuple(_pictured(line, around) for line in lines))
    tag = "ol" if ordered else "ul"
    items = "".join(f"<li>{_line(line, around)}</li>" for line in lines)
    return Drawn(_clean(f'<{tag} class="dashes">{items}</{tag}>', around))


def _pictured(line: Line, around: Around) -> Pictured:
    icons = [part.name for part in line if isinstance(part, Icon)]
    name = icons[0] if icons else ""
    return Pictured(name, words_in(line), _clean(_line(line, around).strip(), around))


def _line(line: Line, around: Around) -> str:
    return "".join(_inline(part, around) for part in line)


def _inline(part: Inline, around: Around) -> str:
    match part:
        case str():
            return str(escape(part))
        case Strong(words):
            return f"<strong>{_line(words, around)}</strong>"
        case Link(target, words):
            link = f'<a href="{escape(around.address(target))}">{_line(words, around)}</a>'
            return link + _host(around.host(target))
        case Phone(name):
            return _number(around.numbers.get(name))
    return ""


def _host(host: str) -> str:
    return f' (<bdi class="small" dir="ltr">{escape(host)}</bdi>)' if host else ""


def _number(number: Any) -> str:
    if number is None:
        return ""
    return f'<a href="{escape(number.link)}">{bdi(Ltr(number.number), "en")}</a>'


def _clean(html: str, around: Around) -> Markup:
    cleaned = nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(around.schemes), link_rel=None
    )
    return Markup(cleaned)  # noqa: S704 nh3 has cleaned it
