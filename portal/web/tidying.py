"""Tidying what somebody typed, without changing a word of it."""

import unicodedata
from itertools import groupby

_KEPT = {ord("\n"), ord("\t")}
# Unicode's noncharacters: no letters, and no XML and no page may hold them.
_NO_LETTERS = {
    *range(0xFDD0, 0xFDF0),
    *(end | low for end in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)),
}
CONTROL = dict.fromkeys(set(range(0x20)) - _KEPT | {*range(0x7F, 0xA0), 0xFEFF} | _NO_LETTERS)
NEXT_LINE = "\x85"
# Unicode's stream-safe text (UAX 15) has no more marks on one letter, and no writing does.
MOST_MARKS = 30


def tidy(text: str | None) -> str:
    """One form for what looks the same (NFC), no control characters, no space around."""
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    plain = plain.replace(NEXT_LINE, "\n").translate(CONTROL)
    whole = plain.encode("utf-8", "replace").decode("utf-8")
    # Marks are put in order in the square of their number: a pile would hold us up for minutes.
    return (whole if _is_piled_up(whole) else unicodedata.normalize("NFC", whole)).strip()


def direction_of(text: str) -> str:
    """`rtl` or `ltr`, by the first letter that has one."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def _is_piled_up(text: str) -> bool:
    runs = groupby(text, key=lambda letter: unicodedata.combining(letter) > 0)
    return any(len(list(run)) > MOST_MARKS for are_marks, run in runs if are_marks)
