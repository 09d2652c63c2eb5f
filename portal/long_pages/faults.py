"""What can be wrong with a long page, as sentences that say what to do."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.i18n.catalogue import State
from portal.i18n.text import BIDI_CONTROLS
from portal.long_pages.files import Body, English, Name, Parts, Readers
from portal.long_pages.nodes import (
    Block,
    Blocks,
    Button,
    Heading,
    Icon,
    Inline,
    Items,
    Link,
    Phone,
    inlines_of,
    lines_of,
    words_in,
)
from portal.web.icons import drawing

ADDRESSES = frozenset(
    f"portal:{endpoint}"
    for endpoint in (
        *("accounts.who_looked", "agenda.show", "care_team.my_people", "dates.mine"),
        *("feelings.show", "help.show", "home.show", "languages.choose", "outcomes.what_happened"),
        *("plan.show", "preparation.hub", "rights.index", "rights.which_support"),
        *("speaking_up.unfair", "taking_part.show", "wishes.show"),
    )
)
_MARKUP = re.compile(r"</?[A-Za-z!]|&#?\w+;")
_LEFT_OVER = re.compile(
    r"\*\*|`|\]\(|\{\{|\}\}|!\[|^\s*(?:>|\||#{1,6}\s|[-=_*]{3,}\s*$|\+\+\+|~~~)", re.MULTILINE
)
_TYPED_NUMBER = re.compile(r"(?:[0-9][ -]?){5,}")
_OTHER_DIGITS = re.compile(r"\d")
_NUMBERS = re.compile(r"[0-9]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]")
ENGLISH_KEYS = {"title", "icon", "order", "source", "facts", "checked", "safety", "readers"}
TRANSLATED_KEYS = {"title", "of", "state", "reviewer"}
STATES = (State.MACHINE, State.HUMAN, State.REVIEWED)


@dataclass(frozen=True)
class Known:
    """What a page may name: help numbers, and other pages."""

    numbers: Collection[str]
    pages: Collection[Name]


def of_english(parts: Parts, body: Body, known: Known) -> Iterator[str]:
    yield from _of_keys(parts.front, ENGLISH_KEYS)
    for key in ("icon", "source", "facts"):
        if not _is_words(parts.front.get(key)):
            yield f"needs a {key} in its front matter."
    if type(parts.front.get("checked")) is not date:
        yield "needs checked in its front matter: the day its facts were checked, without quotes."
    if type(parts.front.get("order")) is not int:
        yield "needs an order in its front matter: a number."
    if not isinstance(parts.front.get("safety", False), bool):
        yield "says safety neither as true nor as false."
    if parts.front.get("readers", Readers.EVERYBODY) not in list(Readers):
        yield f"has readers who are none of {', '.join(Readers)}."
    if not _has_drawing(str(parts.front.get("icon", ""))):
        yield f"has an icon that there is not: {parts.front.get('icon')!r}."
    yield from _of_words(parts, body)
    yield from _of_names(body, known)


def of_translation(parts: Parts, body: Body, english: English) -> Iterator[str]:
    """Give what is wrong with a translation beside the English that stands now."""
    front = parts.front
    yield from _of_keys(front, TRANSLATED_KEYS)
    if not _is_words(front.get("of")):
        yield "needs of in its front matter: run portal languages pages stamp."
    if front.get("state") not in STATES:
        yield f"has a state that is none of {', '.join(STATES)}."
    if front.get("state") == State.REVIEWED and not _is_words(front.get("reviewer")):
        yield "is reviewed by nobody: write the reviewer's name in its front matter."
    yield from _of_words(parts, body)
    if body.page == english.body.page:
        yield "is still in English."
    fresh = front.get("of") == english.hash
    yield from _beside(body.page, english.body.page, fresh=fresh, where="the page")
    yield from _beside(body.easy, english.body.easy, fresh=fresh, where="the easy version")


def _beside(own: Blocks, english: Blocks, *, fresh: bool, where: str) -> Iterator[str]:
    """Compare: numbers and links always, the shape while it is of the English that stands."""
    if bool(own) != bool(english):
        yield f"{where} is missing, or is more than the English has."
    for kind, named in ((Link, "links"), (Phone, "help numbers")):
        if _named(own, kind) != _named(english, kind):
            yield f"{where} has other {named} than the English."
    if not fresh:
        return
    if [_shape(block) for block in own] != [_shape(block) for block in english]:
        yield f"{where} has other headings, paragraphs, lists or buttons than the English."
    if _icons(own) != _icons(english):
        yield f"{where} has other icons than the English, or in another order."
    if _figures(own) != _figures(english):
        yield f"{where} has other figures than the English: {_difference(own, english)}."


def _of_keys(front: Any, keys: set[str]) -> Iterator[str]:
    for unknown in sorted(set(front) - keys):
        yield f"has {unknown} in its front matter, which is no key of a page."
    if not _is_words(front.get("title")):
        yield "needs a title in its front matter."


def _of_words(parts: Parts, body: Body) -> Iterator[str]:
    """What no page may hold in any language; each is said once."""
    text = f"{parts.front.get('title', '')}\n{parts.page}\n{parts.easy}"
    if not body.page:
        yield "has no words below its front matter."
    if _MARKUP.search(text):
        yield "holds markup: a page is words and Markdown only."
    if BIDI_CONTROLS.search(text):
        yield "holds an invisible direction mark: take it out."
    if _CONTROLS.search(text):
        yield "holds a control character: take it out."
    if any(not found.isascii() for found in _OTHER_DIGITS.findall(text)):
        yield "writes figures otherwise than with 0-9."
    plain = "\n".join(words_in(line) for line in (*lines_of(body.page), *lines_of(body.easy)))
    if found := _LEFT_OVER.search(plain):
        yield f"holds {found[0].strip()!r}, which is no Markdown of long pages."
    if found := _TYPED_NUMBER.search(plain + str(parts.front.get("title", ""))):
        yield f"has a number typed in it ({found[0].strip()}): write {{{{phone:name}}}}."
    if any(isinstance(part, Link) for block in (*body.page, *body.easy) for part in _inside(block)):
        yield "has a link inside a sentence: put it on a line of its own."
    if any(not words_in(line) for line in lines_of(body.easy)):
        yield "has a line without words in its easy version."


def _of_names(body: Body, known: Known) -> Iterator[str]:
    targets = ADDRESSES | {f"page:{name}" for name in known.pages}
    for part in (*inlines_of(body.page), *inlines_of(body.easy)):
        if isinstance(part, Link) and part.target not in targets:
            yield f"has a link to {part.target!r}, which long pages may not lead to."
        if isinstance(part, Phone) and part.name not in known.numbers:
            yield f"names {part.name!r}, which is no help number."
        if isinstance(part, Icon) and not _has_drawing(part.name):
            yield f"has an icon that there is not: {part.name!r}."


def _inside(block: Block) -> Iterator[Inline]:
    return iter(()) if isinstance(block, Button) else inlines_of((block,))


def _named(blocks: Blocks, kind: type[Link | Phone]) -> Counter[str]:
    found = (part for part in inlines_of(blocks) if isinstance(part, kind))
    return Counter(part.target if isinstance(part, Link) else part.name for part in found)


def _icons(blocks: Blocks) -> list[str]:
    return [part.name for part in inlines_of(blocks) if isinstance(part, Icon)]


def _figures(blocks: Blocks) -> Counter[str]:
    return Counter(
        figure for line in lines_of(blocks) for figure in _NUMBERS.findall(words_in(line))
    )


def _difference(own: Blocks, english: Blocks) -> str:
    missing, more = _figures(english) - _figures(own), _figures(own) - _figures(english)
    told = [f"{figure} is missing" for figure in missing] + [f"{figure} is new" for figure in more]
    return ", ".join(told)


def _shape(block: object) -> tuple[object, ...]:
    if isinstance(block, Heading):
        return Heading, block.level
    if isinstance(block, Items):
        return Items, block.ordered, len(block.lines)
    return (type(block),)


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _has_drawing(name: str) -> bool:
    try:
        return bool(drawing(name))
    except LookupError:
        return False
