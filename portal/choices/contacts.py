"""How an adult was in touch with a young person, who else was there, and what an alert is of."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Told(Choice):
    """`label` is for adults; `plain` says the same to the young person."""

    plain: Message


MESSAGE = "message"
HOW = Choices(
    Told("home", _("Visit where they live"), "house", _("Came to see me where I live")),
    Told("elsewhere", _("Visit somewhere else"), "map-pin", _("Met me somewhere else")),
    Told("video", _("Video call"), "video", _("Talked with me on video")),
    Told("phone", _("Phone call"), "phone", _("Talked with me on the phone")),
    Told(MESSAGE, _("Message"), "message-square", _("Sent me a message")),
)

ALONE, DECLINED, NOT_SEEN = "alone", "declined", "not-seen"
SEEN = Choices(
    Told(ALONE, _("Alone"), "user-round", _("We were alone.")),
    Told("not-alone", _("Not alone"), "users-round", _("Other people were there too.")),
    Told(
        DECLINED,
        _("Not alone: the young person did not want to"),
        "circle-minus",
        _("I did not want to be alone with them."),
    ),
    Told(NOT_SEEN, _("They did not meet or speak"), "user-round-x", _("We did not meet.")),
)

ALERT_KINDS = Choices(
    Told(
        "missing", _("Was missing"), "search", _("I was away, and people did not know where I was")
    ),
    Told("moving", _("Change of where they live"), "route", _("The place where I live")),
    Told("health", _("Health"), "heart-pulse", _("My health")),
    Told("school", _("School"), "graduation-cap", _("My school")),
    Told("safety", _("Safety"), "shield-check", _("Being safe")),
    Told("other", _("Something else"), "circle-equal", _("Something else")),
)
