"""Words of a young person inside an IRO's text: how they are quoted, and found again."""

from collections.abc import Collection
from typing import Protocol

from portal.i18n.text import BIDI_CONTROLS

# What is taken of somebody's words into a sentence: all of them stand beside the letter's text.
EXCERPT = 160
# Fewer letters than this may stand in a sentence by chance: they count in quotation marks alone.
BY_CHANCE = 20
MARKS = (("“", "”"), ('"', '"'), ("\u2018", "\u2019"), ("'", "'"), ("«", "»"))
CUT = "…"


class Told(Protocol):
    """A thing of the young person that a line of a letter may tell of."""

    def is_told_in(self, line: str) -> bool: ...


def short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rstrip()}{CUT}"


def quotes(line: str, words: str) -> bool:
    """Whether a line holds these words as they are, cut off, or a line of them."""
    said = _plain(line)
    whole = _plain(short(words)).removesuffix(CUT)
    parts = [_plain(part) for part in words.split("\n")]
    if any(part in said for part in (whole, *parts) if len(part) >= BY_CHANCE):
        return True
    return any(f"{left}{whole}{right}" in said for left, right in MARKS)


def without(text: str, gone: Collection[Told]) -> str:
    """The text without each line that tells of one of these things."""
    if not gone:
        return text
    paragraphs = (
        "\n".join(line for line in one.split("\n") if not _tells(line, gone))
        for one in text.split("\n\n")
    )
    return "\n\n".join(one for one in paragraphs if one.strip())


def _tells(line: str, gone: Collection[Told]) -> bool:
    return any(one.is_told_in(line) for one in gone)


def _plain(text: str) -> str:
    return " ".join(BIDI_CONTROLS.sub("", text).split()).casefold()
