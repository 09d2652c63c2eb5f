"""One shared item as data."""

from functools import singledispatch
from typing import Any

from portal.choices.choice import Choice
from portal.i18n import Text
from portal.i18n.text import BIDI_CONTROLS
from portal.pack.items import (
    AchievementItem,
    AgendaItem,
    FeelingItem,
    Item,
    OwnWords,
    SectionItem,
    SkillsItem,
    WishItem,
)
from portal.translation.english import English


def item_data(item: Item) -> dict[str, Any]:
    """What every item has, and what its step adds."""
    return {
        "id": str(item.id),
        "audience": item.audience.value,
        "people": list(item.readers),
        **own_words(item.words),
        "english": [_english(one) for one in item.english],
        **_own(item),
    }


def own_words(words: OwnWords) -> dict[str, Any]:
    """The young person's own words, exactly; the language as in HTML's `lang`."""
    return {
        "text": words.text,
        "language": words.language.html_lang,
        "direction": words.direction,
    }


@singledispatch
def _own(item: Item) -> dict[str, Any]:
    raise TypeError(f"There is no data for {type(item).__name__}.")


@_own.register
def _agenda(item: AgendaItem) -> dict[str, Any]:
    return {
        "step": "agenda",
        "number": item.number,
        "topic": choice_data(item.topic) if item.topic else None,
        "minutes": item.minutes or None,
        "alone_with_iro": item.alone_with_iro,
        "not_with": item.not_with or None,
    }


@_own.register
def _feeling(item: FeelingItem) -> dict[str, Any]:
    return {
        "step": "feelings",
        "area": choice_data(item.area),
        "feeling": choice_data(item.feeling),
    }


@_own.register
def _wish(item: WishItem) -> dict[str, Any]:
    return {"step": "wishes", "kind": choice_data(item.kind)}


@_own.register
def _achievement(item: AchievementItem) -> dict[str, Any]:
    on = item.happened_on
    return {"step": "achievements", "happened_on": on.isoformat() if on else None}


@_own.register
def _section(item: SectionItem) -> dict[str, Any]:
    return {
        "step": "taking-part",
        "section": choice_data(item.section),
        "picked": [_in_english(line) for line in item.lines],
    }


@_own.register
def _skills(item: SkillsItem) -> dict[str, Any]:
    return {
        "step": "skills",
        "area": choice_data(item.area),
        "answers": [
            {
                "code": one.code,
                "label": _in_english(one.label),
                "answer": choice_data(one.answer),
            }
            for one in item.answers
        ],
        "goals": [[_in_english(line) for line in goal] for goal in item.goals],
    }


def _english(english: English) -> dict[str, Any]:
    return {
        "text": english.text,
        "by": "computer" if english.is_by_computer else "person",
        "name": english.by or None,
        "made_on": english.made_on.isoformat(),
        "not_meant": english.objected_at is not None,
    }


def choice_data(choice: Choice) -> dict[str, str]:
    """Its code, and its label in English."""
    return {"code": choice.code, "label": _in_english(choice.label)}


def _in_english(text: Text) -> str:
    """A label without the invisible marks that keep a name in its place on a page."""
    return BIDI_CONTROLS.sub("", text.plain("en"))
