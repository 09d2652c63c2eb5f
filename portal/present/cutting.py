"""Long words over several slides: what is too much for one wall goes on to the next."""

from itertools import pairwise
from math import ceil

ROOM = 180  # letters that fit half a wall at 32 px, in the widest script
LINE = 25  # a line of its own takes as much room as these
ENDS = ".!?…።؟۔।"  # noqa: RUF001 the full stop of Urdu
REACH = 60  # how far back a gap between two words may be looked for
JOINERS = {0x200D, 0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)}
MARKS = range(0x0300, 0x0370)


def parts_of(text: str, room: int = ROOM) -> int:
    """How many slides these words need; at least one."""
    return max(1, ceil((len(text) + LINE * text.count("\n")) / room))


def cut(text: str, parts: int) -> tuple[str, ...]:
    """Cut into as many parts, of about the same length, between words where there are any."""
    ends = [0]
    for number in range(1, parts):
        ends.append(max(ends[-1], _gap(text, len(text) * number // parts)))
    ends.append(len(text))
    return tuple(text[start:end].strip() for start, end in pairwise(ends))


def _gap(text: str, at: int) -> int:
    """Between two sentences, else between two words, else wherever a letter ends."""
    gaps = [place for place in range(at, max(at - REACH, 0), -1) if text[place].isspace()]
    for place in gaps:
        if text[place] == "\n" or text[place - 1] in ENDS:
            return place
    if gaps:
        return gaps[0]
    while at < len(text) and _belongs_to_the_last(text, at):
        at += 1
    return at


def _belongs_to_the_last(text: str, at: int) -> bool:
    """A mark, or the inside of an emoji of several."""
    here, before = ord(text[at]), ord(text[at - 1]) if at else 0
    return here in JOINERS or here in MARKS or before == 0x200D  # noqa: PLR2004 a joiner
