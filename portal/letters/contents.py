"""What a letter holds: its texts by section, and the young person's own words beside them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self
from uuid import UUID

from portal.choices.audience import Audience
from portal.i18n import LANGUAGES, Language
from portal.letters.sections import Section


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they were shared; `english` is empty where they need none or there is none."""

    item_id: str
    text: str
    direction: str
    language: str
    audience: str
    english: str = ""
    english_by: str = ""
    by_computer: bool = False

    @property
    def spoken(self) -> Language:
        return LANGUAGES.get(self.language, LANGUAGES["en"])

    @property
    def for_the_meeting(self) -> bool:
        return self.audience == Audience.MEETING.value

    @property
    def who(self) -> Audience:
        return Audience(self.audience)


@dataclass(frozen=True, slots=True)
class LetterContents:
    """`texts` are English, by section; `of` are the ids of the items it was written from."""

    texts: Mapping[Section, str]
    said: tuple[Quote, ...] = ()
    of: tuple[str, ...] = ()

    def text(self, section: Section) -> str:
        return self.texts.get(section, "")

    def __bool__(self) -> bool:
        return any(self.texts.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "texts": {section.value: self.text(section) for section in Section},
            "said": [asdict(quote) for quote in self.said],
            "of": list(self.of),
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(
            texts={Section(code): text for code, text in kept["texts"].items()},
            said=tuple(Quote(**quote) for quote in kept["said"]),
            of=tuple(kept["of"]),
        )

    def seen_by_adults(self, standing: frozenset[UUID]) -> Self:
        """The same without words that were taken back since; `standing` are the ids that stay."""
        ids = {str(one) for one in standing}
        left = tuple(quote for quote in self.said if quote.item_id in ids)
        return type(self)(self.texts, left, self.of)
