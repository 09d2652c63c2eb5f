"""One thing to pick, and the ordered set it is picked from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from portal.i18n import Text

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Choice:
    """A picture and a word; `code` is what is stored, so it never changes once released."""

    code: str
    label: Text
    icon: str


Kind = TypeVar("Kind", bound=Choice)


class Choices(Mapping[str, Kind], Generic[Kind]):
    """Choices by code, in the order they are shown. Immutable, safe to share.

    Raises ValueError when a code is given twice or is not kebab-case.
    """

    def __init__(self, *choices: Kind) -> None:
        by_code: dict[str, Kind] = {}
        for choice in choices:
            if choice.code in by_code or not CODE.fullmatch(choice.code):
                raise ValueError(f"Give the choice {choice.code!r} a kebab-case code of its own.")
            by_code[choice.code] = choice
        self._by_code = by_code

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self._by_code)

    def pairs(self) -> list[tuple[str, Text]]:
        """(code, lazy label) for a select or radio field."""
        return [(choice.code, choice.label) for choice in self.values()]

    def __getitem__(self, code: str) -> Kind:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)
