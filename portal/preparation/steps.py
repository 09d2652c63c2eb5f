"""The steps of getting ready as the hub lists them: any order, every one can be skipped."""

from typing import NamedTuple

from portal.drafts.models import Step
from portal.i18n import Message, _

NOT_STARTED = "not-started"


class StepDoor(NamedTuple):
    """Where a step opens, its picture and its name."""

    endpoint: str
    icon: str
    title: Message


STEPS: dict[Step, StepDoor] = {
    Step.AGENDA: StepDoor("agenda.show", "list-checks", _("What I want to talk about")),
    Step.FEELINGS: StepDoor("feelings.show", "heart", _("How I feel")),
    Step.ACHIEVEMENTS: StepDoor("achievements.show", "star", _("Things I am proud of")),
    Step.WISHES: StepDoor("wishes.show", "sparkles", _("My wishes")),
    Step.TAKING_PART: StepDoor("taking_part.show", "handshake", _("How I take part")),
}
