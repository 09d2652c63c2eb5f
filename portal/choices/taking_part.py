"""The sections of taking part, and what was picked in one, in words."""

from collections.abc import Mapping
from typing import Any

from portal.choices.choice import Choice, Choices
from portal.choices.interpreters import (
    INTERPRETER_COMES,
    INTERPRETER_IS,
    INTERPRETER_LANGUAGES,
)
from portal.choices.ways import BREAKS, FOOD_AND_PRAYER, PLACES, TIMES, WAYS
from portal.i18n import Message, Text, _

PEOPLE = "people"
NO_INTERPRETER = "none"

SECTIONS = Choices(
    Choice("how", _("How I take part"), "armchair"),
    Choice(PEOPLE, _("Who I want there"), "users-round"),
    Choice("where-and-when", _("Where and when"), "map-pin"),
    Choice("needs", _("Breaks, food and prayer"), "coffee"),
    Choice("interpreter", _("My interpreter"), "languages"),
)

RATHER_NOT = "rather-not"
PERSON_COMES = Choices(
    Choice("come", _("I want this person to come"), "user-round-check"),
    Choice(RATHER_NOT, _("I would rather this person does not come"), "user-round-x"),
    Choice("no-matter", _("I don't mind"), "circle-equal"),
)

NO_INTERPRETER_NEEDED = _("I don't need an interpreter")
NOT_MY_COMMUNITY = _("Not somebody from my community")

PICKS: Mapping[str, Choices[Any]] = {
    "ways": WAYS,
    "places": PLACES,
    "times": TIMES,
    "breaks": BREAKS,
    "food_and_prayer": FOOD_AND_PRAYER,
    "interpreter_language": INTERPRETER_LANGUAGES,
    "interpreter_is": INTERPRETER_IS,
    "interpreter_comes": INTERPRETER_COMES,
}


def picked(words: Mapping[str, Any]) -> list[Text]:
    """Say what was picked in one section of taking part, line by line.

    `words` are those of a draft or frozen item of that step; the young person's own text is not
    among the lines. A code that is not known any more is left out.
    """
    lines: list[Text] = []
    for name, choices in PICKS.items():
        lines += [choices[code].label for code in _codes(words.get(name)) if code in choices]
    if words.get("interpreter_language") == NO_INTERPRETER:
        lines.append(NO_INTERPRETER_NEEDED)
    if words.get("not_my_community"):
        lines.append(NOT_MY_COMMUNITY)
    return lines + [_about(**person) for person in words.get(PEOPLE, ())]


def _codes(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _about(name: str, answer: str, **_id: str) -> Message:
    if answer == "come":
        return _("I want %(name)s to come", name=name)
    if answer == RATHER_NOT:
        return _("I would rather %(name)s does not come", name=name)
    return _("I don't mind if %(name)s comes", name=name)
