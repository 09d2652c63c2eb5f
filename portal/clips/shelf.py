"""What stands of a language's texts: recorded, stale or missing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from portal.clips.texts import Spoken, texts_of
from portal.db import AnyRow
from portal.i18n import SHIPPED

PAGE = 20


class Standing(StrEnum):
    MISSING = "missing"
    STALE = "stale"
    RECORDED = "recorded"


class Line(NamedTuple):
    """A text and its clip; an old clip whose text is gone has no `spoken`."""

    standing: Standing
    spoken: Spoken | None
    clip: AnyRow | None

    def has(self, words: str) -> bool:
        """Whether the English or the translation holds these words; `words` is casefolded."""
        translated = self.spoken.text if self.spoken else ""
        return words in translated.casefold() or words in self.english.casefold()

    @property
    def english(self) -> str:
        if self.spoken is not None:
            return self.spoken.source.text
        return str(self.clip.source[0]) if self.clip else ""


@dataclass(frozen=True)
class Lines:
    """One page of lines, counted from 1, of `pages`."""

    lines: list[Line]
    number: int
    pages: int


def lines_of(tag: str, clips: Iterable[AnyRow]) -> list[Line]:
    """Every text of a language, and after them the clips that are of no text any more."""
    texts = texts_of(tag)
    by_hash = {clip.text_hash: clip for clip in clips}
    outlived = {tuple(c.source): c for c in by_hash.values() if c.text_hash not in texts}
    lines = []
    for spoken in texts.values():
        clip = by_hash.get(spoken.text_hash)
        old = None if clip else outlived.pop(spoken.source[:2], None)
        standing = Standing.RECORDED if clip else Standing.STALE if old else Standing.MISSING
        lines.append(Line(standing, spoken, clip or old))
    return lines + [Line(Standing.STALE, None, old) for old in outlived.values()]


def counts(clips: Iterable[AnyRow]) -> dict[str, dict[Standing, int]]:
    """How many lines stand how, for each language that is offered."""
    by_tag: dict[str, list[AnyRow]] = defaultdict(list)
    for clip in clips:
        by_tag[clip.tag].append(clip)
    counted = {}
    for tag in SHIPPED:
        standings = [line.standing for line in lines_of(tag, by_tag[tag])]
        counted[tag] = {standing: standings.count(standing) for standing in Standing}
    return counted


def page_of(lines: list[Line], show: str, words: str, number: int) -> Lines:
    """Twenty of the lines that stand so and hold these words; a number too high is the last."""
    words = words.strip().casefold()
    found = [
        line
        for line in lines
        if (show not in set(Standing) or line.standing == show) and (not words or line.has(words))
    ]
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(1, number), pages)
    return Lines(found[(number - 1) * PAGE : number * PAGE], number, pages)
