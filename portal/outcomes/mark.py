"""How one thing that was said stands now, in a picture and a word."""

from dataclasses import dataclass
from datetime import date

from portal.choices.outcomes import OUTCOMES
from portal.i18n import Text, _
from portal.outcomes.afterwards import AnswerGiven
from portal.outcomes.signs import OpenedBy
from portal.outcomes.waiting import Held


@dataclass(frozen=True, slots=True)
class Mark:
    """`hue` is a colour's class name, empty for none."""

    label: Text
    icon: str
    hue: str = ""


TAKEN_BACK = Mark(_("I took it back"), "undo-2")
SHARED = Mark(_("I shared it"), "circle-check", "green")
WAITING = Mark(_("No answer yet"), "hourglass")
LATE = Mark(_("The answer is late"), "clock", "rust")


def mark_of(
    answer: AnswerGiven | None,
    opened: OpenedBy | None,
    held: Held,
    today: date,
    *,
    is_taken_back: bool,
) -> Mark:
    """An answer says more than anything else; then, that nobody can read it any more."""
    if answer is not None:
        outcome = OUTCOMES[answer.outcome]
        return Mark(outcome.label, outcome.icon, outcome.hue)
    if is_taken_back:
        return TAKEN_BACK
    if held.is_over:
        return LATE if held.days_late(today) else WAITING
    if opened is not None:
        return Mark(_("%(name)s opened it", name=opened.name), "eye", "green")
    return SHARED
