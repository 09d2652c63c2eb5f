"""The letter as a page draws it: each section with its heading, texts and the words it quotes."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.documents.document import Span, spans_in
from portal.i18n import Language, Message
from portal.letters.contents import LetterContents, Quote
from portal.letters.paper import NO_TEXTS, own_language
from portal.letters.sections import HEADINGS, HUES, ICONS, STANDING, Section


@dataclass(frozen=True, slots=True)
class Part:
    """`spans` is the IRO's English; `translated` what a computer made of it, or empty."""

    code: str
    heading: Message
    icon: str
    hue: str
    spans: tuple[Span, ...]
    translated: str
    quotes: tuple[Quote, ...]
    standing: tuple[Message, ...]

    def __bool__(self) -> bool:
        return bool(self.spans or self.quotes or self.standing)


def parts_of(
    contents: LetterContents, language: Language, translated: Mapping[Section, str] = NO_TEXTS
) -> list[Part]:
    """The sections that say something, in order."""
    own = own_language(contents, language)
    parts = [
        Part(
            code=section.value,
            heading=HEADINGS[section],
            icon=ICONS[section],
            hue=HUES[section],
            spans=spans_in(contents.text(section), own),
            translated=translated.get(section, ""),
            quotes=contents.said if section is Section.TOLD else (),
            standing=STANDING.get(section, ()),
        )
        for section in Section
    ]
    return [part for part in parts if part]
