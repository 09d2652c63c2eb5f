"""What is not on the wall, for the IRO's eyes before the projector is on."""

from dataclasses import dataclass

from portal.choices.audience import Audience
from portal.i18n import Text
from portal.pack.faces import Face, face_of
from portal.pack.items import AgendaItem, Item
from portal.pack.shown import Shown
from portal.present.slides import Deck


@dataclass(frozen=True, slots=True)
class KeptBack:
    item: Item
    face: Face

    @property
    def why(self) -> tuple[Text, ...]:
        """What keeps it back beside its audience; nothing where that alone does."""
        return self.face.lines if isinstance(self.item, AgendaItem) else ()


def kept_back(mine: Shown, deck: Deck) -> tuple[KeptBack, ...]:
    """What the IRO may read and the room may not; an interpreter for everyone has no slide."""
    there = {slide.item.id for slide in deck.things if slide.item}
    rest = (KeptBack(item, face_of(item)) for item in mine.every if item.id not in there)
    return tuple(one for one in rest if one.why or one.item.audience != Audience.MEETING)
