"""Markdown in a small profile: headings, paragraphs, lists, strong words, links, and no more."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

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
    Paragraph,
    Phone,
    Strong,
)

_PLACEHOLDER = re.compile(r"\{\{(phone|icon):([a-z0-9-]+)\}\}")
_LEVELS = {"h2": 2, "h3": 3}
_LISTS = {"bullet_list_open": False, "ordered_list_open": True}
_MARKDOWN = MarkdownIt("zero").enable(["heading", "list", "emphasis", "link", "escape"])
LONGEST = 10_000


class Read(NamedTuple):
    """What was understood; `faults` has a sentence for each thing that was not."""

    blocks: Blocks
    faults: tuple[str, ...]


def read_markdown(text: str) -> Read:
    """Read a page or its easy version. Never raises, whatever the text is."""
    if len(text) > LONGEST:
        return Read((), (f"is over {LONGEST:,} letters: make it shorter.",))
    reader = _Reader()
    blocks = tuple(reader.blocks(_MARKDOWN.parse(text)))
    return Read(blocks, tuple(reader.faults))


class _Reader:
    """Walks over the tokens once; whatever the profile lacks is noted and left out."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            end = _end(tokens, at)
            inside = tokens[at + 1 : end]
            if token.type == "heading_open":
                yield from self._heading(token, inside)
            elif token.type == "paragraph_open":
                yield self._paragraph(inside)
            elif token.type in _LISTS:
                yield self._items(token, inside)
            else:
                self.faults.append(f"holds {token.type}, which long pages have not.")
            at = end + 1

    def _heading(self, token: Token, inside: Sequence[Token]) -> Iterator[Block]:
        if token.tag in _LEVELS:
            yield Heading(_LEVELS[token.tag], self._line(inside))
        else:
            self.faults.append("has a heading that is neither ## nor ###.")

    def _paragraph(self, inside: Sequence[Token]) -> Block:
        line = self._line(inside)
        match line:
            case (Link() as link,):
                return Button(link)
            case (Phone() as phone,):
                return Call(phone)
        return Paragraph(line)

    def _items(self, token: Token, inside: Sequence[Token]) -> Block:
        lines, at = [], 0
        while at < len(inside):
            end = _end(inside, at)
            kinds = [one.type for one in inside[at + 1 : end]]
            if kinds != ["paragraph_open", "inline", "paragraph_close"]:
                self.faults.append("has a list inside a list, or more than a line in an item.")
            else:
                lines.append(self._line(inside[at + 1 : end]))
            at = end + 1
        return Items(_LISTS[token.type], tuple(lines))

    def _line(self, inside: Sequence[Token]) -> Line:
        children = [child for token in inside for child in token.children or ()]
        return tuple(self._inlines(children))

    def _inlines(self, tokens: Sequence[Token]) -> Iterator[Inline]:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            end = _end(tokens, at)
            inside = tokens[at + 1 : end]
            if token.type == "text":
                yield from _words(token.content)
            elif token.type == "strong_open":
                yield Strong(tuple(self._inlines(inside)))
            elif token.type == "link_open":
                yield self._link(token, inside)
            else:
                self.faults.append(f"holds {token.type}, which long pages have not.")
            at = end + 1

    def _link(self, token: Token, inside: Sequence[Token]) -> Link:
        if "title" in token.attrs:
            self.faults.append("has a link with a title: take the title out.")
        words = tuple(self._inlines(inside))
        if not any(isinstance(part, str) and part.strip() for part in words):
            self.faults.append("has a link without words.")
        return Link(str(token.attrs.get("href", "")), words)


def _words(text: str) -> Iterator[Inline]:
    """Split a text at its placeholders."""
    first, *rest = _PLACEHOLDER.split(text)
    if first:
        yield first
    for kind, name, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        yield Phone(name) if kind == "phone" else Icon(name)
        if after:
            yield after


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where the block that opens at `start` closes; `start` itself for one that does not open."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1
