"""What is other in a version than in the one before it: block by block, word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from portal.council.blocks import Block, Blocks

_PARTS = re.compile(r"\s+|\S+")
# So often may words of one stand in the other. A real text has a third of it; "a a a" took minutes.
MOST_PAIRS = 30_000


class Change(StrEnum):
    SAME = "same"
    ADDED = "added"
    TAKEN_OUT = "taken-out"
    CHANGED = "changed"


class Stretch(NamedTuple):
    """Words that are the same, new or gone."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A block of either version, with its words in stretches."""

    block: Block
    change: Change
    stretches: tuple[Stretch, ...]


def compared(before: Blocks, after: Blocks) -> tuple[Compared, ...]:
    """Every block of `after` in its order, then those that are gone."""
    old = {block.id: block for block in before}
    told = [_one(old.get(block.id), block) for block in after]
    still = {block.id for block in after}
    gone = [block for block in before if block.id not in still]
    return (*told, *(_all_of(block, Change.TAKEN_OUT) for block in gone))


def _one(old: Block | None, new: Block) -> Compared:
    if old is None:
        return _all_of(new, Change.ADDED)
    if old.said == new.said:
        return _all_of(new, Change.SAME)
    return Compared(new, Change.CHANGED, tuple(_stretches(old.words, new.words)))


def _all_of(block: Block, change: Change) -> Compared:
    return Compared(block, change, (Stretch(change, block.words),))


def _stretches(old: str, new: str) -> Iterator[Stretch]:
    a, b = _PARTS.findall(old), _PARTS.findall(new)
    if _pairs(a, b) > MOST_PAIRS:
        yield from (Stretch(Change.TAKEN_OUT, old), Stretch(Change.ADDED, new))
        return
    for what, a0, a1, b0, b1 in SequenceMatcher(str.isspace, a, b, autojunk=False).get_opcodes():
        if what == "equal":
            yield Stretch(Change.SAME, "".join(b[b0:b1]))
            continue
        if a1 > a0:
            yield Stretch(Change.TAKEN_OUT, "".join(a[a0:a1]))
        if b1 > b0:
            yield Stretch(Change.ADDED, "".join(b[b0:b1]))


def _pairs(a: Sequence[str], b: Sequence[str]) -> int:
    """How often a word of the one is a word of the other: what comparing them takes grows so."""
    often = Counter(part for part in b if not part.isspace())
    return sum(often[part] for part in a)
