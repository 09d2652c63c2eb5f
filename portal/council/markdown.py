"""The Markdown of a text block: the profile of long pages, with links that may lead further."""

import re
from functools import lru_cache

from portal.council.links import host_of, may_lead_to
from portal.long_pages.drawing import Around, Drawn, draw
from portal.long_pages.nodes import Icon, Link, Phone, inlines_of, lines_of, words_in
from portal.long_pages.profile import read_markdown

# What Markdown left as letters: a link it would not follow, a picture, an HTML tag.
_LEFT_OVER = re.compile(r"\]\(|</?[a-zA-Z!]")
_AROUND = Around(lambda target: target, {}, frozenset({"https"}), host_of)


def can_be_read(text: str) -> bool:
    """Whether all of it will be shown as it was meant, and no link leads where none may."""
    read = read_markdown(text)
    if read.faults:
        return False
    for part in inlines_of(read.blocks):
        if isinstance(part, Phone | Icon):
            return False
        if isinstance(part, Link) and not may_lead_to(part.target):
            return False
    lines = (words_in(line) for line in lines_of(read.blocks))
    return "![" not in text and not any(_LEFT_OVER.search(line) for line in lines)


@lru_cache(maxsize=256)
def drawn(text: str) -> tuple[Drawn, ...]:
    """What can be read, as HTML that nh3 has cleaned; nothing of what cannot."""
    return draw(read_markdown(text).blocks, _AROUND) if can_be_read(text) else ()


def words_of(text: str) -> str:
    """Its words alone, for a line in a list."""
    return " ".join(words_in(line) for line in lines_of(read_markdown(text).blocks))


def steps_in(text: str) -> list[str]:
    """One step a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
