"""What an item says, in words a young person knows it by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from portal.choices.areas import AREAS
from portal.choices.choice import Choice
from portal.choices.feelings import FEELINGS
from portal.choices.skills_said import FACES, lines_in
from portal.choices.taking_part import SECTIONS, picked
from portal.choices.topics import TOPICS
from portal.choices.wishes import WISH_KINDS
from portal.drafts.frozen import FrozenItem
from portal.drafts.models import Step
from portal.drafts.words import Words, words_from
from portal.i18n import Text, _, day, ngettext

Names = Mapping[str, str]


@dataclass(frozen=True)
class Said:
    """A line from what was picked (`title`), own words, and short lines beside them."""

    title: Text | None
    words: Words
    lines: tuple[Text, ...] = ()
    photo_id: UUID | None = None


def said(item: FrozenItem, names: Names) -> Said:
    """Say an item; `names` are the people of the circle by id."""
    words = words_from(item.words)
    if item.step is Step.AGENDA:
        return Said(_label(TOPICS, item.plain["topic"]), words, _about_point(item.plain, names))
    if item.step is Step.FEELINGS:
        feeling = _label(FEELINGS, item.words.get("feeling"))
        return Said(_label(AREAS, item.plain["area"]), words, (feeling,) if feeling else ())
    if item.step is Step.WISHES:
        return Said(_label(WISH_KINDS, item.plain["kind"]), words)
    if item.step is Step.TAKING_PART:
        return Said(_label(SECTIONS, item.plain["section"]), words, tuple(picked(item.words)))
    if item.step is Step.SKILLS:
        return _can_do(item, words, names)
    return _proud_of(item, words)


def _label(choices: Mapping[str, Choice], code: str | None) -> Text | None:
    """The label of a code; an old version may hold one that is no longer offered."""
    choice = choices.get(code or "")
    return choice.label if choice else None


def _about_point(plain: Mapping[str, Any], names: Names) -> tuple[Text, ...]:
    lines: list[Text] = []
    if plain["minutes"]:
        lines.append(ngettext("%(num)d minute", "%(num)d minutes", plain["minutes"]))
    if plain["alone_with_iro"]:
        lines.append(_("I talk about this with my IRO alone."))
    if plain["not_with"] in names:
        lines.append(_("Not when %(name)s is in the room.", name=names[plain["not_with"]]))
    return tuple(lines)


def _proud_of(item: FrozenItem, words: Words) -> Said:
    happened = item.plain.get("happened_on")
    lines = (day(_date(happened)),) if happened else ()
    return Said(None, words, lines, _photo(item))


def _can_do(item: FrozenItem, words: Words, names: Names) -> Said:
    """What is still to be learned first."""
    return Said(_label(FACES, item.plain["area"]), words, lines_in(item.words, names), _photo(item))


def _photo(item: FrozenItem) -> UUID | None:
    photo = item.plain.get("photo_id")
    return UUID(str(photo)) if photo else None


def _date(kept: date | str) -> date:
    return kept if isinstance(kept, date) else date.fromisoformat(kept)
