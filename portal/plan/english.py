"""What the young person says of their plan, in English: for their IRO, and for their own eyes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.words import Words
from portal.i18n import LANGUAGES
from portal.plan.cards import Plan, Said
from portal.plan.queries import PLAN_WORDS
from portal.plan.reading import said_in_row
from portal.plan.saying import word_id
from portal.translation.english import English
from portal.translation.original import Original, needs_english
from portal.translation.queries import translations_of_no_review


@dataclass(frozen=True, slots=True)
class InEnglish:
    """Words in another language beside an area, and what stands for them in English."""

    area: str
    original: Original
    words: Words
    english: tuple[English, ...]

    @property
    def lang(self) -> str:
        """As HTML's `lang` wants it."""
        return LANGUAGES.get(self.words.language, LANGUAGES["en"]).html_lang

    def said(self, translation_id: UUID) -> English | None:
        return next((one for one in self.english if one.id == translation_id), None)


EnglishOfPlan = Mapping[str, InEnglish]
NO_ENGLISH: EnglishOfPlan = {}


def english_of_plan(session: Session, plan: Plan) -> EnglishOfPlan:
    """By area, for words that stand and are in another language; the reader was checked."""
    cards = (*plan.cards, *plan.aside)
    said = [(card.area.code, card.said) for card in cards if card.said]
    return {one.area: one for one in _in_english(session, plan.young_person_id, said)}


def my_english_of_plan(session: Session, me: UUID) -> list[InEnglish]:
    """What adults read beside my own words; areas without English are not among them."""
    rows = session.execute(PLAN_WORDS, {"young_person_id": me}).all()
    said = [(row.area, said_in_row(row)) for row in rows]
    standing = [(area, one) for area, one in said if one.stands]
    return [one for one in _in_english(session, me, standing) if one.english]


def _in_english(session: Session, whose: UUID, said: Iterable[tuple[str, Said]]) -> list[InEnglish]:
    needed = [
        (area, one.words) for area, one in said if needs_english(one.words.text, one.words.language)
    ]
    if not needed:
        return []
    translations = translations_of_no_review(session, whose)
    found = []
    for area, words in needed:
        item_id = word_id(whose, area)
        original = Original(whose, None, item_id, words.text, words.language)
        found.append(InEnglish(area, original, words, translations.of(item_id, words.text)))
    return found
