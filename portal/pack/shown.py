"""Everything one reader may read of a version, sorted into the parts of a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from portal.choices.skills_said import FACES, NOW, answered_in
from portal.pack.items import (
    AchievementItem,
    AgendaItem,
    Drawing,
    FeelingItem,
    Item,
    SectionItem,
    SkillsItem,
    WishItem,
)
from portal.preparation.submissions import FrozenItem, Step

INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of a page, each in the young person's order."""

    agenda: tuple[AgendaItem, ...] = ()
    feelings: tuple[FeelingItem, ...] = ()
    wishes: tuple[WishItem, ...] = ()
    achievements: tuple[AchievementItem, ...] = ()
    taking_part: tuple[SectionItem, ...] = ()
    interpreter: tuple[SectionItem, ...] = ()
    skills: tuple[SkillsItem, ...] = ()
    items: tuple[FrozenItem, ...] = field(default=(), repr=False)

    @property
    def every(self) -> tuple[Item, ...]:
        """Each item once, whatever it is."""
        return (
            *self.agenda,
            *self.feelings,
            *self.wishes,
            *self.achievements,
            *self.taking_part,
            *self.interpreter,
            *self.skills,
        )

    @property
    def photo_ids(self) -> tuple[UUID, ...]:
        """In the young person's order."""
        proud = (item.photo_id for item in self.achievements)
        photos = (*proud, *(item.photo_id for item in self.skills))
        return tuple(photo for photo in photos if photo)

    @property
    def minutes(self) -> int:
        return sum(item.minutes for item in self.agenda)

    def __bool__(self) -> bool:
        return bool(self.items)


def shown(items: Sequence[FrozenItem], drawing: Drawing) -> Shown:
    """Sort what a reader may read; numbers count only what is there."""
    sections = [drawing.section(item) for item in _of(items, Step.TAKING_PART)]
    return Shown(
        agenda=tuple(
            drawing.agenda(item, number)
            for number, item in enumerate(_of(items, Step.AGENDA), start=1)
        ),
        feelings=tuple(drawing.feeling(item) for item in _of(items, Step.FEELINGS)),
        wishes=tuple(drawing.wish(item) for item in _of(items, Step.WISHES)),
        achievements=tuple(drawing.achievement(item) for item in _of(items, Step.ACHIEVEMENTS)),
        taking_part=tuple(one for one in sections if one.section.code != INTERPRETER),
        interpreter=tuple(one for one in sections if one.section.code == INTERPRETER),
        skills=tuple(drawing.skills(item) for item in _skills(items)),
        items=tuple(items),
    )


def _skills(items: Sequence[FrozenItem]) -> list[FrozenItem]:
    """What they work on now first, then where something is still to be learned, as listed."""
    order = [NOW, *FACES]

    def place(item: FrozenItem) -> tuple[bool, bool, int]:
        area = item.plain["area"]
        has_gap = any(one.is_gap for one in answered_in(item.words))
        return area != NOW, not has_gap, order.index(area)

    return sorted(_of(items, Step.SKILLS), key=place)


def _of(items: Sequence[FrozenItem], step: Step) -> list[FrozenItem]:
    return [item for item in items if item.step is step]
