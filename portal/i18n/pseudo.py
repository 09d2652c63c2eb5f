"""Two languages made up while tests run: one 60 % longer, one from right to left."""

import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from portal.i18n import catalogue, locales, plurals
from portal.i18n.catalogue import Found, Source, State

LONG = locales.Language("en_XA", "[Ļöñğ]", "Pseudo, 60 % longer", "ltr", "Latn")
MIRRORED = locales.Language("ar_XB", "[يمين]", "Pseudo, right to left", "rtl", "Arab")
_ACCENTS = str.maketrans("aceginosuyACEGINOSUY", "áçéğíñöšúýÁÇÉĞÍÑÖŠÚÝ")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه")
_PARTS = re.compile(r"(%(?:%|\(\w+\)[sd]))")


@contextmanager
def pretending() -> Iterator[None]:
    """Offer `en_XA` and `ar_XB` like any shipped language inside the block; for tests only."""
    tags = {LONG.tag: LONG, MIRRORED.tag: MIRRORED}
    catalogue.forget()
    locales.LANGUAGES.update(tags)
    locales.offered.update(tags)
    catalogue.made_up.update({LONG.tag: _LONGER, MIRRORED.tag: _MIRROR})
    try:
        yield
    finally:
        for tag in tags:
            locales.offered.discard(tag)
            del locales.LANGUAGES[tag], catalogue.made_up[tag]
        catalogue.forget()


def longer(text: str) -> str:
    words = _outside_placeholders(text, lambda part: part.translate(_ACCENTS))
    return f"[{words}{'·' * max(1, math.ceil(len(text) * 0.6) - 2)}]"


def mirrored(text: str) -> str:
    return _outside_placeholders(text, lambda part: part.lower().translate(_ARABIC))


def _outside_placeholders(text: str, change: Callable[[str], str]) -> str:
    parts = _PARTS.split(text)
    return "".join(part if at % 2 else change(part) for at, part in enumerate(parts))


@dataclass(frozen=True)
class _Pseudo:
    tag: str
    write: Callable[[str], str]

    def find(self, source: Source) -> Found:
        count = 1 if source.plural is None else plurals.count(self.tag)
        written = self.write(source.plural or source.text)
        return Found(self.tag, (written,) * count, State.REVIEWED)


_LONGER = _Pseudo(LONG.tag, longer)
_MIRROR = _Pseudo(MIRRORED.tag, mirrored)
