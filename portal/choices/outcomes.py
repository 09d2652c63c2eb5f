"""What came of something a young person said: never red for "no", and never a picture alone."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import pgettext


@dataclass(frozen=True, slots=True)
class OutcomeChoice(Choice):
    """`hue` is a colour's class name; it says what kind of answer it is, not a verdict."""

    hue: str


OUTCOMES = Choices(
    OutcomeChoice("yes", pgettext("outcome", "Yes"), "circle-check", "green"),
    OutcomeChoice("partly", pgettext("outcome", "Partly"), "contrast", "teal"),
    OutcomeChoice("not-now", pgettext("outcome", "Not now"), "hourglass", "blue"),
    OutcomeChoice("no", pgettext("outcome", "No"), "circle-minus", "violet"),
)
