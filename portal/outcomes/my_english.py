"""What a young person's shared words say in English, for their own eyes."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.words import Words, words_from
from portal.i18n import LANGUAGES
from portal.preparation.submissions import latest_and_withdrawn, standing_items
from portal.translation.english import English
from portal.translation.original import needs_english
from portal.translation.queries import translations_of


@dataclass(frozen=True, slots=True)
class MyWords:
    """One item's words as they stand shared, and the English that adults read beside them."""

    words: Words
    english: tuple[English, ...]

    @property
    def lang(self) -> str:
        """As HTML's `lang` wants it."""
        return LANGUAGES.get(self.words.language, LANGUAGES["en"]).html_lang


def my_english(session: Session, me: UUID, review_id: UUID) -> list[MyWords]:
    """In the order they were shared; what was taken back is not among them, nor is its English."""
    version, withdrawn = latest_and_withdrawn(session, me, review_id)
    if version is None:
        return []
    translations = translations_of(session, me, review_id)
    mine = []
    for item in standing_items(version, withdrawn):
        words = words_from(item.words)
        if needs_english(words.text, words.language):
            mine.append(MyWords(words, translations.of(item.id, words.text)))
    return [one for one in mine if one.english]


def with_english(mine: list[MyWords], translation_id: UUID) -> tuple[MyWords, English] | None:
    """The words that this English stands beside; None when other English stands there now."""
    return next(
        ((one, said) for one in mine for said in one.english if said.id == translation_id), None
    )
