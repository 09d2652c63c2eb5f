"""One shared thing as a letter tells of it: what was picked, own words, and what came of it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from portal.choices.audience import Audience
from portal.choices.choice import Choice
from portal.choices.feelings import NOT_SAYING
from portal.i18n import Text
from portal.i18n.text import BIDI_CONTROLS
from portal.letters.contents import Quote
from portal.outcomes.afterwards import ActionMade, AnswerGiven
from portal.pack.items import (
    AchievementItem,
    AgendaItem,
    FeelingItem,
    Item,
    SectionItem,
    SkillsItem,
    WishItem,
)
from portal.record.lines import Line
from portal.translation.english import is_not_meant

GLAD = frozenset({"good"})
HARD = frozenset({"tired", "worried", "sad", "angry"})


@dataclass(frozen=True, slots=True)
class Thing:
    """`title` is what was picked, in English; `mood` a code of a feeling, empty for none.

    `apart`: it is not said while somebody of the meeting is there, whatever its audience.
    """

    id: UUID
    audience: Audience
    title: str = ""
    mood: str = ""
    felt: str = ""
    proud: bool = False
    quote: Quote | None = None
    answer: AnswerGiven | None = None
    actions: tuple[ActionMade, ...] = ()
    apart: bool = False

    @property
    def for_the_meeting(self) -> bool:
        return self.audience is Audience.MEETING and not self.apart


def things_in(lines: Iterable[Line], room: Container[UUID]) -> Iterator[Thing]:
    """Each thing once, in the young person's order, with the answer that stands.

    `room` are the ids of what may be said while all of the meeting is there.
    """
    for line in lines:
        item = line.item
        title, mood, felt = _picked(item)
        yield Thing(
            id=item.id,
            audience=item.audience,
            title=title,
            mood=mood,
            felt=felt,
            proud=isinstance(item, AchievementItem),
            quote=_quote(item),
            answer=line.answer,
            actions=line.actions,
            apart=item.id not in room,
        )


def english(text: Text) -> str:
    """In English, as words to be edited: without marks that nobody can see."""
    return BIDI_CONTROLS.sub("", text.plain("en"))


def _picked(item: Item) -> tuple[str, str, str]:
    """What was picked, and for a feeling its code and its words."""
    if isinstance(item, FeelingItem):
        mood = "" if item.feeling.code == NOT_SAYING else item.feeling.code
        return english(item.area.label), mood, english(item.feeling.label)
    if isinstance(item, AgendaItem):
        return (english(item.topic.label) if item.topic else ""), "", ""
    if isinstance(item, WishItem):
        return english(item.kind.label), "", ""
    if isinstance(item, SectionItem):
        return _with_lines(item.section, item.lines), "", ""
    if isinstance(item, SkillsItem):
        return _with_lines(item.area, item.lines), "", ""
    return "", "", ""


def _with_lines(face: Choice, lines: Iterable[Text]) -> str:
    picked = "; ".join(english(line) for line in lines)
    return f"{english(face.label)}: {picked}" if picked else ""


def _quote(item: Item) -> Quote | None:
    words = item.words
    if not words:
        return None
    meant = None if is_not_meant(item.english) else next(iter(item.english), None)
    return Quote(
        item_id=str(item.id),
        text=words.text,
        direction=words.direction,
        language=words.language.tag,
        audience=item.audience.value,
        english=meant.text if meant else "",
        english_by=meant.by if meant else "",
        by_computer=bool(meant and meant.is_by_computer),
    )
