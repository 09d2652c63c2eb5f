"""The steps of getting ready as the hub lists them: any order, every one can be skipped."""

from typing import NamedTuple

from portal.drafts.models import Step
from portal.i18n import Message, _

NOT_STARTED = "not-started"


class StepDoor(NamedTuple):
    """Where a step opens and where one item is changed, its picture and its name.

    `part` names the item in the address of `change`: a plain column of it, else its id.
    """

    endpoint: str
    change: str
    part: str
    icon: str
    title: Message


# A room of its own: its door stands beside the steps, and nobody is asked how far they are.
ROOMS_BESIDE = frozenset({Step.SKILLS})

STEPS: dict[Step, StepDoor] = {
    Step.AGENDA: StepDoor(
        "agenda.show", "agenda.change", "point_id", "list-checks", _("What I want to talk about")
    ),
    Step.FEELINGS: StepDoor("feelings.show", "feelings.write", "area", "heart", _("How I feel")),
    Step.ACHIEVEMENTS: StepDoor(
        "achievements.show",
        "achievements.change",
        "achievement_id",
        "star",
        _("Things I am proud of"),
    ),
    Step.WISHES: StepDoor("wishes.show", "wishes.change", "wish_id", "sparkles", _("My wishes")),
    Step.TAKING_PART: StepDoor(
        "taking_part.show", "taking_part.change", "section", "handshake", _("How I take part")
    ),
    Step.SKILLS: StepDoor("skills.show", "skills.write", "area", "sprout", _("My skills")),
}
