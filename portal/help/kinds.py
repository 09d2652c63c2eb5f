"""What somebody can be called for, when and at what cost, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Ltr, Message, pgettext


@dataclass(frozen=True, slots=True)
class HelpKind(Choice):
    """`label` says when to call; `hue` is the colour of its card."""

    hue: str = "teal"


KINDS = Choices(
    HelpKind(
        "emergency",
        pgettext("safety", "Somebody is hurt or in danger: police, ambulance, fire"),
        "siren",
        "help",
    ),
    HelpKind(
        "night", pgettext("safety", "The council's team when offices are closed"), "moon", "rust"
    ),
    HelpKind("council", pgettext("safety", "The council's team for young people"), "building"),
    HelpKind("talk", pgettext("safety", "Somebody to talk to about anything"), "phone-call"),
    HelpKind("feelings", pgettext("safety", "When everything feels too much"), "heart-handshake"),
    HelpKind(
        "advocate", pgettext("safety", "Somebody on my side who helps me be heard"), "megaphone"
    ),
    HelpKind("rights", pgettext("safety", "Help with my rights in care"), "scale"),
    HelpKind(
        "complaint",
        pgettext("safety", "When the council did something wrong"),
        "message-circle-warning",
    ),
)

HOURS: Mapping[str, Message] = {
    "any-time": pgettext("safety", "Day and night"),
    "weekdays-9-to-5": pgettext(
        "safety",
        "Monday to Friday, %(opens)s to %(closes)s",
        opens=Ltr("9:00"),
        closes=Ltr("17:00"),
    ),
}
COSTS: Mapping[str, Message] = {"free": pgettext("safety", "Free")}
LANGUAGES: Mapping[str, Message] = {
    "interpreters": pgettext("safety", "I say my language, and they can get an interpreter.")
}
