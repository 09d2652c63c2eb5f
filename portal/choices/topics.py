"""The picture topics that somebody can put on the agenda of their review."""

from dataclasses import dataclass

from portal.choices.areas import AREAS
from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _, pgettext

LAWYER_FIRST_CODES = frozenset({"papers-and-lawyer"})

LAWYER_FIRST: Message = pgettext(
    "safety",
    "I talk to my lawyer first about my papers, my journey, my family and my age. "
    "I do not need to write about them here.",
)


@dataclass(frozen=True, slots=True)
class Topic(Choice):
    """`lawyer_first`: show `LAWYER_FIRST` beside the topic, and ask no story question."""

    lawyer_first: bool = False


TOPICS = Choices(
    *(
        Topic(area.code, area.label, area.icon, lawyer_first=area.code in LAWYER_FIRST_CODES)
        for area in AREAS.values()
    ),
    Topic("my-plan", _("My plan"), "map"),
    Topic("last-review", _("What we agreed last time"), "calendar-check"),
    Topic("proud-of", _("Things I am proud of"), "award"),
    Topic("my-people", _("The people who help me"), "heart-handshake"),
    Topic("language-and-interpreter", _("My language and my interpreter"), "languages"),
    Topic("living-on-my-own", _("Learning to live on my own"), "key-round"),
)
