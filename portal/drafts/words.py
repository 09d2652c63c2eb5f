"""A young person's words as they wrote them: text, direction, language."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Words:
    """`direction` is `ltr` or `rtl`; `language` the tag the young person had chosen."""

    text: str
    direction: str
    language: str

    def as_json(self) -> dict[str, str]:
        return asdict(self)

    def __bool__(self) -> bool:
        return bool(self.text)


NO_WORDS = Words("", "ltr", "en")


def words_from(kept: dict[str, Any]) -> Words:
    """Read what `as_json` wrote; nothing gives empty words."""
    return Words(kept.get("text", ""), kept.get("direction", "ltr"), kept.get("language", "en"))


def as_first_written(words: dict[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Words that nobody changed stay in their language, whichever the page was read in since.

    Both are as `as_json` wrote them, with or without other things.
    """
    if words.get("text") != before.get("text"):
        return words
    return words | {name: before[name] for name in ("direction", "language") if name in before}
