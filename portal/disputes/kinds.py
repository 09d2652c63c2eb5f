"""The words for the steps and the states of a dispute."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import _, pgettext


@dataclass(frozen=True, slots=True)
class Look(Choice):
    """`hue` is a colour's class name, empty for none."""

    hue: str = ""


STEPS = Choices(
    Look("opened", _("Opened, informal at first"), "flag", "violet"),
    Look("spoke", _("I spoke or wrote to somebody"), "message-circle"),
    Look("formal", _("Made formal"), "scale", "violet"),
    Look("cafcass", _("I turned to Cafcass"), "megaphone", "violet"),
    Look("answered", _("They answered"), "mail", "blue"),
    Look("note", _("Something else happened"), "pencil"),
    Look("resolved", _("It is resolved"), "circle-check", "green"),
    Look("closed", _("It is closed without being resolved"), "circle-minus"),
)
STATES = Choices(
    Look("informal", pgettext("dispute", "Informal"), "message-circle", "violet"),
    Look("formal", pgettext("dispute", "Formal"), "scale", "violet"),
    Look("resolved", pgettext("dispute", "Resolved"), "circle-check", "green"),
    Look("closed", pgettext("dispute", "Closed"), "circle-minus"),
)
