"""The numbers of those who can help: shipped, dated, and changed by the authority's own file."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from portal.config import SettingsError
from portal.help.kinds import COSTS, HOURS, KINDS, LANGUAGES, HelpKind
from portal.i18n import Ltr, Text

SHIPPED = Path(__file__).with_name("numbers.toml")
EMERGENCY = "emergency"
FRESH_DAYS = 90
DIALLED = re.compile(r"\+?[0-9][0-9 ]{1,18}")
TEXTS = ("hours", "cost", "languages", "text_word")


@dataclass(frozen=True)
class HelpNumber:
    """Somebody to call; `checked` is the day somebody last tried it, None for never.

    `code` is its entry's name in the file, by which long pages name it.
    """

    name: str
    number: str
    kind: str
    hours: str = ""
    cost: str = ""
    languages: str = ""
    checked: date | None = None
    text_only: bool = False
    text_word: str = ""
    code: str = ""

    @property
    def about(self) -> HelpKind:
        return KINDS[self.kind]

    @property
    def shown_number(self) -> Ltr:
        return Ltr(self.number)

    @property
    def link(self) -> str:
        return "tel:" + self.number.replace(" ", "")

    @property
    def lines(self) -> list[Text | str]:
        """When, at what cost, in which languages: what is known, in the reader's words."""
        told = ((HOURS, self.hours), (COSTS, self.cost), (LANGUAGES, self.languages))
        return [words.get(code, code) for words, code in told if code]

    def is_stale(self, today: date) -> bool:
        """Never checked, or 90 days ago; a day to come is a slip, and would be fresh for years."""
        return self.checked is None or not 0 <= (today - self.checked).days <= FRESH_DAYS


KEYS = {field.name for field in fields(HelpNumber)} - {"code"} | {"hide"}


def load_numbers(own: Path | None) -> tuple[HelpNumber, ...]:
    """Read the shipped numbers and the authority's own file, the emergency number first.

    Raises SettingsError with a sentence that says which entry to change.
    """
    entries = _entries(SHIPPED)
    if own is not None:
        entries |= _entries(own)
    if entries[EMERGENCY].get("hide"):
        raise SettingsError("The file of PORTAL_HELP_NUMBERS hides 999. Take that line out.")
    kept = {name: entry for name, entry in entries.items() if not entry.get("hide")}
    numbers = [_number(name, entry) for name, entry in kept.items()]
    numbers.sort(key=lambda number: KINDS.codes.index(number.kind))
    if numbers[0].kind != EMERGENCY or numbers[0].checked is None:
        raise SettingsError("Give 999 the kind emergency and a day in checked.")
    return tuple(numbers)


def shown(numbers: Iterable[HelpNumber]) -> list[HelpNumber]:
    """Those that somebody has tried: a number that may be wrong is worse than none."""
    return [number for number in numbers if number.checked is not None]


def stale_numbers(numbers: Iterable[HelpNumber], today: date) -> list[HelpNumber]:
    """Those to try again."""
    return [number for number in numbers if number.is_stale(today)]


def _entries(path: Path) -> dict[str, dict[str, Any]]:
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        message = f"The help numbers in {path.name} are not TOML that can be read: {wrong}"
        raise SettingsError(message) from wrong
    entries = told.get("numbers")
    if not isinstance(entries, dict) or not all(isinstance(one, dict) for one in entries.values()):
        raise SettingsError(f"Write each help number in {path.name} under [numbers.name].")
    return entries


def _number(name: str, entry: Mapping[str, Any]) -> HelpNumber:
    wrong = next(_what_is_wrong(entry), None)
    if wrong:
        raise SettingsError(f"In the help numbers, look at [numbers.{name}]: {wrong}")
    told = {key: value for key, value in entry.items() if key != "hide"}
    return HelpNumber(**told, code=name)


def _what_is_wrong(entry: Mapping[str, Any]) -> Iterator[str]:
    for unknown in sorted(set(entry) - KEYS):
        yield f"{unknown} is no key of an entry."
    if not isinstance(entry.get("name"), str) or not entry["name"].strip():
        yield "give it a name."
    if not isinstance(entry.get("number"), str) or not DIALLED.fullmatch(entry["number"]):
        yield 'write its number in quotes, with digits and spaces, like "0800 1111".'
    if entry.get("kind") not in KINDS.codes:
        yield f"kind is one of {', '.join(KINDS.codes)}."
    if any(not isinstance(entry.get(key, ""), str) for key in TEXTS):
        yield f"{', '.join(TEXTS)} are words in quotes."
    if type(entry.get("checked", date.min)) is not date:
        yield "checked is a day like 2026-11-02, without quotes."
    if not isinstance(entry.get("text_only", False), bool):
        yield "text_only is true or false."
