"""How far each language is: its messages translated, and checked by somebody fluent."""

from functools import cache
from typing import NamedTuple

from portal.i18n import catalogue
from portal.i18n.catalogue import Source, State, ids_of
from portal.i18n.locales import LANGUAGES, Language
from portal.i18n.upkeep import ROOT, read_catalog


class Progress(NamedTuple):
    """Counts of messages; `checked` is part of `translated`, and that of `messages`."""

    language: Language
    messages: int
    translated: int
    checked: int


@cache
def sources() -> tuple[Source, ...]:
    """Every message of the portal, as `translations/messages.pot` lists them."""
    template = read_catalog(ROOT / "translations" / "messages.pot")
    return tuple(_source(ids_of(entry), entry.context) for entry in template if entry.id)


def progress(tag: str) -> Progress:
    """Count one language's messages; those of its fallbacks are not its own."""
    every = sources()
    if tag == "en":
        return Progress(LANGUAGES[tag], len(every), len(every), len(every))
    mine = catalogue.catalogue(tag)
    found = [one for source in every if (one := mine.find(source))]
    checked = [one for one in found if one.state in {State.HUMAN, State.REVIEWED}]
    return Progress(LANGUAGES[tag], len(every), len(found), len(checked))


def _source(ids: tuple[str, ...], context: str | None) -> Source:
    return Source(ids[0], context, ids[1] if len(ids) > 1 else None)
