"""Tidying what somebody typed, without changing a word of it."""

import unicodedata

_KEPT = {ord("\n"), ord("\t")}
CONTROL = dict.fromkeys(set(range(0x20)) - _KEPT | {0x7F, 0xFEFF})


def tidy(text: str | None) -> str:
    """One form for what looks the same (NFC), no control characters, no space around."""
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n").translate(CONTROL)
    whole = plain.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", whole).strip()


def direction_of(text: str) -> str:
    """`rtl` or `ltr`, by the first letter that has one."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"
