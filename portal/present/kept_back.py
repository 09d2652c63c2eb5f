"""What is not on the wall, for the IRO's eyes before the projector is on."""

from dataclasses import dataclass

from portal.i18n import Text, _
from portal.pack.items import (
    AchievementItem,
    AgendaItem,
    FeelingItem,
    Item,
    SectionItem,
    SkillsItem,
    WishItem,
)
from portal.pack.shown import Shown
from portal.present.slides import Deck, icon_of, label_of


@dataclass(frozen=True, slots=True)
class KeptBack:
    """`why` says what keeps it back beside its audience; empty where that alone does."""

    item: Item
    icon: str
    title: Text
    why: tuple[Text, ...]


def kept_back(mine: Shown, deck: Deck) -> tuple[KeptBack, ...]:
    """Everything the IRO may read that no slide shows."""
    there = {slide.item.id for slide in deck.things if slide.item}
    return tuple(_kept(item) for item in mine.every if item.id not in there)


def _kept(item: Item) -> KeptBack:
    """Raises TypeError for an item of no step."""
    match item:
        case AgendaItem():
            return KeptBack(item, icon_of(item), label_of(item), tuple(_why(item)))
        case FeelingItem():
            return KeptBack(item, item.area.icon, item.area.label, ())
        case WishItem():
            return KeptBack(item, item.kind.icon, item.kind.label, ())
        case AchievementItem():
            return KeptBack(item, "trophy", _("Proud of"), ())
        case SectionItem():
            return KeptBack(item, item.section.icon, item.section.label, ())
        case SkillsItem():
            return KeptBack(item, item.area.icon, item.area.label, ())
        case _:
            raise TypeError(type(item))


def _why(item: AgendaItem) -> list[Text]:
    why: list[Text] = [_("Alone with the IRO")] if item.alone_with_iro else []
    if item.not_with:
        why.append(_("Not when %(name)s is in the room", name=item.not_with))
    return why
