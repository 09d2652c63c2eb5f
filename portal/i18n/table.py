"""A new row of `translations/languages.toml`, from what Babel knows and what its maker says."""

import json
from pathlib import Path

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from portal.i18n.locales import TABLE, read_table

SCRIPT_LETTERS = 4
RTL_SCRIPTS = {"Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}


class NoSuchLanguage(ValueError):
    """Babel knows no language of this tag."""


def add_row(tag: str, own_name: str | None = None, path: Path = TABLE) -> bool:
    """Write a row for a language that has none, offered to nobody yet (`level = 0`).

    False when there is one already. Raises NoSuchLanguage for a tag that Babel does not know.
    """
    if tag in read_table(path):
        return False
    try:
        locale = Locale.parse(tag)
    except (UnknownLocaleError, ValueError) as error:
        raise NoSuchLanguage(f"{tag} is no language that Babel knows.") from error
    script = script_of(tag)
    name = own_name or locale.get_display_name(tag) or tag
    row = {
        "own_name": name[:1].upper() + name[1:],
        "english_name": locale.get_display_name("en") or tag,
        "direction": "rtl" if script in RTL_SCRIPTS else "ltr",
        "script": script,
        "level": 0,
    }
    lines = "".join(
        f"{key} = {json.dumps(said, ensure_ascii=False)}\n" for key, said in row.items()
    )
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n[{tag}]\n{lines}")
    return True


def script_of(tag: str) -> str:
    """Give the script most people write a language in, as its four letters."""
    likely = get_global("likely_subtags").get(tag) or get_global("likely_subtags").get(
        tag.partition("_")[0], ""
    )
    return next((part for part in str(likely).split("_") if len(part) == SCRIPT_LETTERS), "Latn")
