"""The slides of one meeting: made of what is for everyone in the room, and of nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from portal.i18n import Language, Text, _, ngettext
from portal.pack.items import AgendaItem, Item, OwnWords, SkillsItem
from portal.pack.shown import Shown
from portal.present.cutting import cut, parts_of
from portal.present.minutes import shares
from portal.translation.english import English

POINTS_ON_A_SLIDE = SKILLS_ON_A_SLIDE = 5
SECTIONS_IN_THE_ROOM = {"how", "needs"}
TITLE, THANKS, AGENDA = "title", "thanks", "agenda"


class Kind(StrEnum):
    TITLE = "title"
    AGENDA = "agenda"
    THING = "thing"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing on the wall; `seconds` is its share of the meeting, 0 where it has none.

    `text` and `english` are this slide's part of the words; `points` are those of an agenda.
    """

    key: str
    kind: Kind
    heading: Text
    icon: str
    lines: tuple[Text, ...] = ()
    points: tuple[AgendaItem, ...] = ()
    item: Item | None = None
    number: int = 0
    photo_id: UUID | None = None
    text: str = ""
    english: str = ""
    seconds: int = 0

    @property
    def words(self) -> OwnWords | None:
        """Whose `language` and `direction` the text is in."""
        return self.item.words if self.item is not None and self.item.words else None

    @property
    def translation(self) -> English | None:
        return english_of(self.item) if self.item is not None and self.text else None

    @property
    def waits_for_english(self) -> bool:
        item = self.item if self.text else None
        return item is not None and item.needs_english and self.translation is None


@dataclass(frozen=True, slots=True)
class Deck:
    """`language` is the young person's; slides are numbered from 1, without gaps."""

    language: Language
    slides: tuple[Slide, ...]
    keys: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", tuple(slide.key for slide in self.slides))

    def number_of(self, key: str, position: int) -> int:
        """The number of a slide; of one that was taken back, the number of what came after it."""
        if key in self.keys:
            return self.keys.index(key) + 1
        return min(max(position, 1), len(self.slides))

    def at(self, number: int) -> Slide | None:
        return self.slides[number - 1] if 0 < number <= len(self.slides) else None

    @property
    def things(self) -> tuple[Slide, ...]:
        """Each thing once: what can be talked about and answered."""
        return tuple(one for one in self.slides if one.item is not None and one.key == of(one.key))


def of(key: str) -> str:
    """The thing that a slide is of, however many slides it takes."""
    return key.partition(".")[0]


def english_of(item: Item) -> English | None:
    """The English that stands first and that the young person does not object to."""
    return next((one for one in item.english if one.objected_at is None), None)


def deck_of(shown: Shown, language: Language, minutes: int) -> Deck:
    """The slides of what may be shown in the room; the same items give the same keys."""
    others = bool(shown.feelings or shown.wishes or shown.achievements or shown.skills)
    said = [point.minutes for point in shown.agenda]
    slides = [
        Slide(TITLE, Kind.TITLE, _("Our meeting"), "presentation"),
        *_agenda(shown.agenda, minutes),
        *_things(shown, shares(minutes, said, others=others)),
        Slide(THANKS, Kind.THANKS, _("Thank you"), "heart-handshake", lines=NEXT),
    ]
    return Deck(language, tuple(slides))


NEXT = (
    _("My IRO writes down what we decided, and answers each thing I said."),
    _("I read it on my own page: What happened to what I said."),
)


def _agenda(agenda: Sequence[AgendaItem], length: int) -> Iterator[Slide]:
    asked = sum(point.minutes for point in agenda)
    for start in range(0, len(agenda), POINTS_ON_A_SLIDE):
        some = agenda[start : start + POINTS_ON_A_SLIDE]
        is_last = start + len(some) == len(agenda)
        yield Slide(
            AGENDA if start == 0 else f"{AGENDA}.{start // POINTS_ON_A_SLIDE + 1}",
            Kind.AGENDA,
            _("What I want to talk about"),
            "message-circle",
            lines=(_in_all(asked, length),) if asked and is_last else (),
            points=tuple(some),
        )


def _in_all(asked: int, length: int) -> Text:
    return ngettext(
        "My points take %(num)d minute. The meeting is %(length)d.",
        "My points take %(num)d minutes. The meeting is %(length)d.",
        asked,
        length=length,
    )


def _things(shown: Shown, seconds: Sequence[int]) -> Iterator[Slide]:
    for section in shown.taking_part:
        if section.section.code in SECTIONS_IN_THE_ROOM:
            yield from _slides(section, section.section.label, section.section.icon, section.lines)
    for point, share in zip(shown.agenda, seconds, strict=True):
        yield from _slides(
            point, label_of(point), icon_of(point), number=point.number, seconds=share
        )
    for feeling in shown.feelings:
        yield from _slides(feeling, feeling.area.label, feeling.area.icon, (feeling.feeling.label,))
    for wish in shown.wishes:
        yield from _slides(wish, wish.kind.label, wish.kind.icon)
    for proud in shown.achievements:
        yield from _slides(proud, _("Things I am proud of"), "trophy", photo_id=proud.photo_id)
    for skills in shown.skills:
        yield from _skills(skills)


def _skills(item: SkillsItem) -> Iterator[Slide]:
    """What was picked, some lines on each slide, and then the words and the photo."""
    face, key = item.area, item.id.hex
    starts = range(0, len(item.on_the_wall), SKILLS_ON_A_SLIDE)
    for place, start in enumerate(starts):
        lines = item.on_the_wall[start : start + SKILLS_ON_A_SLIDE]
        its_key = key if place == 0 else f"{key}.{place + 1}"
        yield Slide(its_key, Kind.THING, face.label, face.icon, lines=lines, item=item)
    if item.words or item.photo_id or not item.on_the_wall:
        said = _slides(item, face.label, face.icon, photo_id=item.photo_id)
        for place, slide in enumerate(said, start=len(starts) + 1):
            yield replace(slide, key=f"{key}.{place}" if place > 1 else key)


def label_of(point: AgendaItem) -> Text:
    return point.topic.label if point.topic else _("In my own words")


def icon_of(point: AgendaItem) -> str:
    return point.topic.icon if point.topic else "message-circle"


def _slides(
    item: Item,
    heading: Text,
    icon: str,
    lines: tuple[Text, ...] = (),
    *,
    number: int = 0,
    photo_id: UUID | None = None,
    seconds: int = 0,
) -> Iterator[Slide]:
    """One thing, on as many slides as its words need; how many, the words alone decide."""
    parts = parts_of(item.words.text)
    standing = english_of(item)
    english = cut(standing.text if standing else "", parts)
    for place, text in enumerate(cut(item.words.text, parts)):
        yield Slide(
            item.id.hex if place == 0 else f"{item.id.hex}.{place + 1}",
            Kind.THING,
            heading,
            icon,
            lines=lines if place == 0 else (),
            item=item,
            number=number,
            photo_id=photo_id if place == 0 else None,
            text=text,
            english=english[place],
            seconds=seconds,
        )
