"""What a publisher is warned of: things in a text that may say who or where somebody is."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

SHORTEST_NAME = 2
SHORTEST_INSIDE_A_WORD = 3
_PHONE = re.compile(r"(?<!\w)\+?\(?\d(?:[\s().-]?\d){6,}(?!\w)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4}")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![^\s@<>])[^\s@<>]+\s?(?:@|\(at\)|\[at\])\s?[^\s@<>]+\.[^\s@<>]+", re.IGNORECASE
)
_WORD = re.compile(r"[\w'-]+")
_LETTERS = re.compile(r"[^\W\d_]+")


class Danger(StrEnum):
    PHONE = "phone"
    POSTCODE = "postcode"
    EMAIL = "email"
    NAME = "name"


class Warned(NamedTuple):
    """`found` is as it stands in the text, but for letters that look the same."""

    danger: Danger
    found: str


def warnings_in(text: str, names: frozenset[str]) -> list[Warned]:
    """Everything to look at; `names` are of young people, whole, as `name_words` takes them."""
    plain = _plain(text)
    found = [*_found(Danger.EMAIL, _EMAIL, plain), *_found(Danger.POSTCODE, _POSTCODE, plain)]
    found += [one for one in _found(Danger.PHONE, _PHONE, plain) if not _DAY.fullmatch(one.found)]
    return list(dict.fromkeys([*found, *_names_in(plain, names)]))


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Each part of each name, as words are compared."""
    parts = (part for name in names for part in _parts_of(_bare(_plain(name))))
    return frozenset(part for part in parts if len(part) >= SHORTEST_NAME)


def _names_in(plain: str, names: frozenset[str]) -> Iterator[Warned]:
    inside = {name for name in names if not name.isascii() and len(name) >= SHORTEST_INSIDE_A_WORD}
    lengths = sorted({len(name) for name in inside})
    for word in dict.fromkeys(_WORD.findall(_bare(plain))):
        # Arabic and others write "and", "to" and "of" onto a name.
        onto = not word.isascii() and _holds_one(word.casefold(), inside, lengths)
        if onto or not names.isdisjoint(_parts_of(word)):
            yield Warned(Danger.NAME, word)


def _holds_one(word: str, names: Collection[str], lengths: Iterable[int]) -> bool:
    """Whether a name stands in the word; however many names, it takes as long."""
    return any(
        word[at : at + length] in names
        for length in lengths
        for at in range(len(word) - length + 1)
    )


def _parts_of(word: str) -> list[str]:
    """Its runs of letters: of a handle, a double name or one with 's, the name alone."""
    return _LETTERS.findall(word.casefold())


def _bare(plain: str) -> str:
    """Without marks on letters, which many leave out: Chloé is Chloe."""
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")


def _found(danger: Danger, pattern: re.Pattern[str], plain: str) -> Iterator[Warned]:
    return (Warned(danger, one[0].strip()) for one in pattern.finditer(plain))


def _plain(text: str) -> str:
    """Letters and digits of any width or script as one, apostrophes too, nothing invisible."""
    folded = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    seen = (letter for letter in folded if unicodedata.category(letter) != "Cf")
    return "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in seen)
