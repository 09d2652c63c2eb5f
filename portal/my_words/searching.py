"""Finding phrases by a part of them, in English or in the reader's language."""

import unicodedata
from typing import Any

from portal.i18n.catalogue import remembers
from portal.my_words.phrases import Phrase, phrases

_searched: dict[str, dict[Any, Any]] = {}
remembers(_searched)

# Letters that one keyboard has and another has not: two kafs and yehs, three ways to end in heh.
_LIKE: dict[int, str | None] = {
    0x0643: "\u06a9",
    0x064A: "\u06cc",
    0x0649: "\u06cc",
    0x0629: "\u0647",
    0x06D5: "\u0647",
    **{ord(there): here for there, here in zip("đıøł", "diol", strict=True)},
    **{ord(there): None for there in "'\u2019\u02bc\u02bb\u0640\u200c\u200d"},
}
# Rows of Ethiopic letters that sound like another row.
_ROWS = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
_LIKE |= {there + vowel: chr(here + vowel) for there, here in _ROWS for vowel in range(7)}


def fold(text: str) -> str:
    """Give a text without what people leave out, or write in two ways."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(_LIKE)


def offered(tag: str) -> dict[Phrase, str]:
    """Each phrase that has a translation in this language, with what is searched of it."""
    if tag not in _searched:
        said = ((phrase, phrase.own(tag)) for phrase in sorted(phrases(), key=_shortest_first))
        _searched[tag] = {one: fold(f"{one.english} {own}") for one, own in said if own}
    return _searched[tag]


def search(words: str, tag: str) -> list[Phrase]:
    """The phrases that hold every part of `words`, the shortest first."""
    wanted = fold(words).split()
    found = offered(tag).items() if wanted else ()
    return [phrase for phrase, text in found if all(one in text for one in wanted)]


def _shortest_first(phrase: Phrase) -> tuple[int, str, str]:
    return len(phrase.english), phrase.english, phrase.context or ""
