"""What somebody can learn to do to live on their own, as it is shipped, and how it goes."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.choices.skill_list import LISTS
from portal.i18n import Message, _


@dataclass(frozen=True, slots=True)
class SkillAnswer(Choice):
    """`row` is a line of the chart, 0 at the top: a place to draw, not a score.

    Rows are not added, averaged or compared between people. `hue` is a colour's class name.
    """

    row: int
    hue: str


@dataclass(frozen=True, slots=True)
class Skill:
    """One thing to be able to do; `label` is in the first person."""

    code: str
    label: Message


@dataclass(frozen=True, slots=True)
class SkillArea(Choice):
    skills: tuple[Skill, ...]


# As they are offered: what is still to be learned comes first, here and on every page.
SKILL_ANSWERS = Choices(
    SkillAnswer("not-yet", _("Not yet"), "sprout", 3, "sun"),
    SkillAnswer("with-help", _("With help"), "heart-handshake", 2, "teal"),
    SkillAnswer("on-my-own", _("On my own"), "circle-check", 1, "green"),
    SkillAnswer("teach", _("I could teach someone"), "star", 0, "violet"),
)
GAPS = frozenset({"not-yet", "with-help"})


def _area(code: str, label: Message, icon: str) -> SkillArea:
    return SkillArea(code, label, icon, tuple(Skill(*one) for one in LISTS[code]))


SKILL_AREAS = Choices(
    _area("school-or-work", _("School, college or work"), "graduation-cap"),
    _area("papers-and-lawyer", _("My papers and my lawyer"), "file-text"),
    _area("home", _("Cooking and my home"), "cooking-pot"),
    _area("money", _("Money and things I need"), "wallet"),
    _area("people", _("The people in my life"), "users-round"),
    _area("health", _("My health"), "heart-pulse"),
    _area("living-on-my-own", _("Learning to live on my own"), "key-round"),
    _area("getting-about", _("Getting about"), "bus"),
)
SHIPPED_SKILLS: dict[str, Skill] = {
    skill.code: skill for area in SKILL_AREAS.values() for skill in area.skills
}
