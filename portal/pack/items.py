"""What a reader has before them, item by item, in words and pictures they can look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from portal.choices.areas import AREAS
from portal.choices.choice import Choice
from portal.choices.feelings import FEELINGS, Feeling
from portal.choices.interpreters import OwnName
from portal.choices.skills_said import FACES, Answered, answered_in, goals_in
from portal.choices.taking_part import SECTIONS, picked
from portal.choices.topics import TOPICS
from portal.choices.wishes import WISH_KINDS
from portal.i18n import LANGUAGES, Language, Text
from portal.pack.news import News
from portal.preparation.submissions import Audience, FrozenItem
from portal.translation.english import English, Translations
from portal.translation.original import needs_english


class Mark(StrEnum):
    """How an item stands to what the reader saw before."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The young person's own words, with the language and the direction they wrote them in."""

    text: str
    direction: str
    language: Language

    @property
    def language_name(self) -> Text:
        return OwnName(self.language)

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Item:
    """What every item shows; `readers` are the names of the people chosen."""

    id: UUID
    audience: Audience
    readers: tuple[str, ...]
    mark: Mark
    words: OwnWords
    english: tuple[English, ...]

    @property
    def needs_english(self) -> bool:
        return needs_english(self.words.text, self.words.language.tag)


@dataclass(frozen=True, slots=True)
class AgendaItem(Item):
    """`number` counts from 1 what this reader sees; `minutes` 0 is not said."""

    number: int
    topic: Choice | None
    minutes: int
    alone_with_iro: bool
    not_with: str


@dataclass(frozen=True, slots=True)
class FeelingItem(Item):
    area: Choice
    feeling: Feeling


@dataclass(frozen=True, slots=True)
class WishItem(Item):
    kind: Choice


@dataclass(frozen=True, slots=True)
class AchievementItem(Item):
    photo_id: UUID | None
    happened_on: date | None


@dataclass(frozen=True, slots=True)
class SectionItem(Item):
    """One section of how they take part; `lines` say what was picked."""

    section: Choice
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SkillsItem(Item):
    """One area of skills, or what they work on now: `goals` are short lines, one group for each.

    In `answers` what is still to be learned comes first. `unnamed` are the goals without whoever
    helps: no names are on a wall.
    """

    area: Choice
    answers: tuple[Answered, ...]
    goals: tuple[tuple[Text, ...], ...]
    unnamed: tuple[Text, ...]
    photo_id: UUID | None

    @property
    def on_the_wall(self) -> tuple[Text, ...]:
        """All that was picked, but for names."""
        return (*self.unnamed, *(answer.line for answer in self.answers))

    @property
    def lines(self) -> tuple[Text, ...]:
        """All that was picked."""
        goals = (line for goal in self.goals for line in goal)
        return (*goals, *(answer.line for answer in self.answers))


@dataclass(frozen=True, slots=True)
class Drawing:
    """What items are drawn with: names by id, what is new, and photos that were taken back.

    `names_readers` says whether an item names the other people who were chosen for it.
    """

    names: Mapping[str, str]
    news: News
    english: Translations
    names_readers: bool

    def agenda(self, item: FrozenItem, number: int) -> AgendaItem:
        plain = item.plain
        return AgendaItem(
            **self._shared(item),
            number=number,
            topic=TOPICS.get(plain["topic"] or ""),
            minutes=plain["minutes"],
            alone_with_iro=plain["alone_with_iro"],
            not_with=self.names.get(plain["not_with"] or "", ""),
        )

    def feeling(self, item: FrozenItem) -> FeelingItem:
        area, feeling = AREAS[item.plain["area"]], FEELINGS[item.words["feeling"]]
        return FeelingItem(**self._shared(item), area=area, feeling=feeling)

    def wish(self, item: FrozenItem) -> WishItem:
        return WishItem(**self._shared(item), kind=WISH_KINDS[item.plain["kind"]])

    def achievement(self, item: FrozenItem) -> AchievementItem:
        day = item.plain["happened_on"]
        return AchievementItem(
            **self._shared(item),
            photo_id=photo_of(item),
            happened_on=date.fromisoformat(day) if day else None,
        )

    def skills(self, item: FrozenItem) -> SkillsItem:
        goals = goals_in(item.words)
        return SkillsItem(
            **self._shared(item),
            area=FACES[item.plain["area"]],
            answers=answered_in(item.words),
            goals=tuple(goal.lines(self.names) for goal in goals),
            unnamed=tuple(line for goal in goals for line in goal.lines({})),
            photo_id=photo_of(item),
        )

    def section(self, item: FrozenItem) -> SectionItem:
        return SectionItem(
            **self._shared(item),
            section=SECTIONS[item.plain["section"]],
            lines=tuple(picked(item.words)),
        )

    def _shared(self, item: FrozenItem) -> dict[str, Any]:
        words = own_words(item)
        foreign = needs_english(words.text, words.language.tag)
        return {
            "id": item.id,
            "audience": item.audience,
            "readers": self._readers(item),
            "mark": self._mark(item.id),
            "words": words,
            "english": self.english.of(item.id, words.text) if foreign else (),
        }

    def _readers(self, item: FrozenItem) -> tuple[str, ...]:
        if not self.names_readers:
            return ()
        return tuple(self.names[one] for one in item.readers if one in self.names)

    def _mark(self, item_id: UUID) -> Mark:
        if item_id in self.news.new:
            return Mark.NEW
        return Mark.CHANGED if item_id in self.news.changed else Mark.KNOWN


def own_words(item: FrozenItem) -> OwnWords:
    words = item.words
    language = LANGUAGES.get(words.get("language", "en"), LANGUAGES["en"])
    return OwnWords(words.get("text", ""), words.get("direction", "ltr"), language)


def photo_of(item: FrozenItem) -> UUID | None:
    kept = item.plain.get("photo_id")
    return UUID(kept) if kept else None
