"""Words of no review in another language, each with the English that stands for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.words import Words
from portal.i18n import LANGUAGES
from portal.translation.english import English
from portal.translation.original import Original, needs_english
from portal.translation.queries import translations_of_no_review


@dataclass(frozen=True, slots=True)
class Beside:
    """One item's words and what stands for exactly these, a person's English first."""

    original: Original
    words: Words
    english: tuple[English, ...]

    @property
    def lang(self) -> str:
        """As HTML's `lang` wants it."""
        return LANGUAGES.get(self.words.language, LANGUAGES["en"]).html_lang

    @property
    def by_a_computer(self) -> bool:
        return any(one.is_by_computer for one in self.english)

    @property
    def by_a_person(self) -> bool:
        return any(not one.is_by_computer for one in self.english)

    def said(self, translation_id: UUID) -> English | None:
        return next((one for one in self.english if one.id == translation_id), None)


def beside(session: Session, whose: UUID, said: Iterable[tuple[UUID, Words]]) -> dict[UUID, Beside]:
    """By item, for (item, words) in another language; who reads them was checked."""
    needed = [
        (item_id, words) for item_id, words in said if needs_english(words.text, words.language)
    ]
    return dict(_beside(session, whose, needed)) if needed else {}


def _beside(
    session: Session, whose: UUID, needed: Iterable[tuple[UUID, Words]]
) -> Iterator[tuple[UUID, Beside]]:
    translations = translations_of_no_review(session, whose)
    for item_id, words in needed:
        original = Original(whose, None, item_id, words.text, words.language)
        yield item_id, Beside(original, words, translations.of(item_id, words.text))
