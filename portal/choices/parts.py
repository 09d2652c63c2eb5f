"""What everybody round a young person is asked before a review, and what to think of by job."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _

GOING_WELL, WORRIES, ASKS = "going-well", "worries", "asks"
PART_QUESTIONS = Choices(
    Choice(GOING_WELL, _("What is going well"), "sparkles"),
    Choice(WORRIES, _("What worries me"), "circle-alert"),
    Choice(ASKS, _("What I ask of the meeting"), "hand"),
)

WHY_TALK_FIRST = _("Why the IRO should talk with them first")


class Prompts(NamedTuple):
    """What to think of, question by question."""

    going_well: Message
    worries: Message
    asks: Message

    def of(self, question: str) -> Message:
        """Raises KeyError for a code that is no question."""
        return dict(zip(PART_QUESTIONS.codes, self, strict=True))[question]


_OF_THE_MEETING = _("What the meeting should decide or do, and who could do it by when.")


def _prompts(going_well: Message, worries: Message) -> Prompts:
    return Prompts(going_well, worries, _OF_THE_MEETING)


CARERS = _prompts(
    _("Home, sleep, food, free time, friends: what they enjoy and do well."),
    _("What is hard at home, and what would help."),
)
SCHOOL = _prompts(
    _("Learning, English, being there each day, friends: what they do well."),
    _("What gets in the way of learning, and how the education plan stands."),
)
HEALTH = _prompts(
    _("Health checks, teeth, eyes, sleep, feelings: what is done and what is better."),
    _("Checks that are late, help they wait for. Only what the meeting needs to know."),
)
SOCIAL_WORKER = _prompts(
    _("What is better since the last review, and what of the plan is done."),
    _("What of the plan is late or stuck, and why."),
)
ADVISER = _prompts(
    _("Living on their own, money, work or college: what they can do now."),
    _("What has to be ready before they are 18, and is not."),
)
ADVOCATE = _prompts(
    _("What they want me to say is going well. Only what they agreed to."),
    _("What they want me to say worries them. Only what they agreed to."),
)
ANYBODY = _prompts(
    _("What I see them enjoy and do well."),
    _("What I see is hard for them, and what would help."),
)

_BY_JOB: Mapping[str, Prompts] = MappingProxyType(
    {
        "foster-carer": CARERS,
        "key-worker": CARERS,
        "virtual-head": SCHOOL,
        "teacher": SCHOOL,
        "designated-nurse": HEALTH,
        "camhs-worker": HEALTH,
        "social-worker": SOCIAL_WORKER,
        "personal-adviser": ADVISER,
        "advocate": ADVOCATE,
    }
)


def prompts_for(job: str) -> Prompts:
    """What somebody with this job is asked to think of."""
    return _BY_JOB.get(job, ANYBODY)
