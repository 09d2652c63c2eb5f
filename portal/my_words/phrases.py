"""What can be kept: whole messages of young people's pages, never a word that somebody wrote."""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from portal.i18n import Message
from portal.i18n.catalogue import TRANSLATIONS, Source
from portal.i18n.template import every_source

CHECKOUT = TRANSLATIONS.parent
ADULTS = {
    *("annual", "manage", "officer", "pack", "professional", "record", "disputes"),
    *("staff_sign_in", "doctor.py", "cli.py", "manage_views.py", "officer_views.py"),
}
_BETWEEN_PARTS = re.compile(r'"\s+"')


class Phrase(NamedTuple):
    """A message without values: its English, and the context that tells it from its like."""

    english: str
    context: str | None = None

    @property
    def message(self) -> Message:
        return Message(Source(self.english, self.context))

    @property
    def code(self) -> str:
        """What stands for it in a form."""
        return sha256(f"{self.context or ''}\0{self.english}".encode()).hexdigest()[:16]

    def own(self, tag: str) -> str:
        """What it is in a language; empty where nobody has translated it."""
        found = self.message.found(tag)
        return found.form(None) if found else ""


def phrase_of(message: Message) -> Phrase:
    return Phrase(message.source.text, message.source.context)


@cache
def phrases() -> frozenset[Phrase]:
    """Every phrase that can be kept, from the template of all catalogues."""
    pages = "\n".join(_read_by_young_people())
    return frozenset(
        Phrase(one.text, one.context)
        for one in every_source()
        if one.plural is None and "%(" not in one.text and f'"{one.text}"' in pages
    )


@cache
def _by_english() -> dict[str, Phrase]:
    by_context = sorted(phrases(), key=lambda one: one.context or "", reverse=True)
    return {phrase.english: phrase for phrase in by_context}


@cache
def _by_code() -> dict[str, Phrase]:
    return {phrase.code: phrase for phrase in phrases()}


def phrase_of_code(code: str) -> Phrase | None:
    return _by_code().get(code)


def phrase_of_line(english: str) -> Phrase | None:
    """The phrase that stands as an English line on a page; of two, one without a context."""
    return _by_english().get(english.strip())


def _read_by_young_people() -> Iterator[str]:
    """The sources of what young people read: some messages are only for adults' desks."""
    for folder, kind in (("portal", "*.py"), ("templates", "*.html")):
        for path in sorted((CHECKOUT / folder).rglob(kind)):
            inside = path.relative_to(CHECKOUT / folder).parts
            if not ADULTS & set(inside) and not path.name.startswith("staff_"):
                yield _source(path)


def _source(path: Path) -> str:
    """A file with each text in one piece: a long one stands in parts, line under line."""
    return _BETWEEN_PARTS.sub("", path.read_text("utf-8"))
