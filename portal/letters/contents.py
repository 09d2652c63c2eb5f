"""What a letter holds: its texts by section, and the young person's own words beside them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self
from uuid import UUID

from portal.choices.audience import Audience
from portal.i18n import LANGUAGES, Language
from portal.letters.quoting import quotes, without
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

    def is_told_in(self, line: str) -> bool:
        """Whether a line of a letter holds the words, or their English."""
        return quotes(line, self.text) or bool(self.english and quotes(line, self.english))

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
class Picked:
    """What was picked and not written, in the English of a letter; `felt` may be empty."""

    item_id: str
    title: str
    felt: str = ""

    def is_told_in(self, line: str) -> bool:
        """Whether a line of a letter tells of it: of a feeling, in this area of life."""
        return self.title in line and quotes(line, self.felt or self.title)


@dataclass(frozen=True, slots=True)
class LetterContents:
    """`texts` are English, by section; `of` are the ids of the items it was written from."""

    texts: Mapping[Section, str]
    said: tuple[Quote, ...] = ()
    of: tuple[str, ...] = ()
    picked: tuple[Picked, ...] = ()

    def text(self, section: Section) -> str:
        return self.texts.get(section, "")

    def __bool__(self) -> bool:
        return any(self.texts.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "texts": {section.value: self.text(section) for section in Section},
            "said": [asdict(quote) for quote in self.said],
            "of": list(self.of),
            "picked": [asdict(one) for one in self.picked],
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(
            texts={Section(code): text for code, text in kept["texts"].items()},
            said=tuple(Quote(**quote) for quote in kept["said"]),
            of=tuple(kept["of"]),
            picked=tuple(Picked(**one) for one in kept.get("picked", ())),
        )

    def left_of(
        self, texts: Mapping[Section, str], standing: frozenset[UUID]
    ) -> dict[Section, str]:
        """Texts without the lines that tell of what was taken back since this was written."""
        ids = {str(one) for one in standing}
        told: tuple[Quote | Picked, ...] = (*self.said, *self.picked)
        gone = [one for one in told if one.item_id not in ids]
        return {section: without(text, gone) for section, text in texts.items()}

    def seen_by_adults(self, standing: frozenset[UUID]) -> Self:
        """The same without what was taken back since; `standing` are the ids that stay.

        A line of a text that quotes it goes with it. The young person's own letter keeps both.
        """
        ids = {str(one) for one in standing}
        return type(self)(
            self.left_of(self.texts, standing),
            tuple(one for one in self.said if one.item_id in ids),
            self.of,
            tuple(one for one in self.picked if one.item_id in ids),
        )
