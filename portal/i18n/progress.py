"""How far each language is: its messages translated, and checked by somebody fluent."""

from typing import NamedTuple

from portal.i18n import catalogue
from portal.i18n.catalogue import State
from portal.i18n.locales import LANGUAGES, Language
from portal.i18n.template import every_source


class Progress(NamedTuple):
    """Counts of messages; `checked` is part of `translated`, and that of `messages`."""

    language: Language
    messages: int
    translated: int
    checked: int


def progress(tag: str) -> Progress:
    """Count one language's messages; those of its fallbacks are not its own."""
    every = every_source()
    if tag == "en":
        return Progress(LANGUAGES[tag], len(every), len(every), len(every))
    mine = catalogue.catalogue(tag)
    found = [one for source in every if (one := mine.find(source))]
    checked = [one for one in found if one.state in {State.HUMAN, State.REVIEWED}]
    return Progress(LANGUAGES[tag], len(every), len(found), len(checked))
