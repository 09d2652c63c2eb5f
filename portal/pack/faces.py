"""What an item is called where items of every step stand: a picture, a name, what was picked."""

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


@dataclass(frozen=True, slots=True)
class Face:
    icon: str
    title: Text
    lines: tuple[Text, ...] = ()


def face_of(item: Item) -> Face:
    """Raises TypeError for an item of no step."""
    match item:
        case AgendaItem():
            return _agenda(item)
        case FeelingItem():
            return Face(item.area.icon, item.area.label, (item.feeling.label,))
        case WishItem():
            return Face(item.kind.icon, item.kind.label)
        case AchievementItem():
            return Face("trophy", _("Proud of"))
        case SectionItem():
            return Face(item.section.icon, item.section.label, item.lines)
        case SkillsItem():
            return Face(item.area.icon, item.area.label, item.lines)
        case _:
            raise TypeError(type(item))


def _agenda(item: AgendaItem) -> Face:
    lines: list[Text] = [_("Alone with the IRO")] if item.alone_with_iro else []
    if item.not_with:
        lines.append(_("Not when %(name)s is in the room", name=item.not_with))
    if item.topic is None:
        return Face("message-circle", _("In their own words"), tuple(lines))
    return Face(item.topic.icon, item.topic.label, tuple(lines))
