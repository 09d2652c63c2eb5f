"""The list of skills that is asked, version by version, and how it changes."""

from dataclasses import replace

from portal.audit.models import Act
from portal.own_lists.versions import Change, Versions
from portal.skill_list.listed import SHIPPED, ListedSkill, Skills, skills_in
from portal.skill_list.models import SkillList

SKILL_LIST = Versions(SkillList.skills, SHIPPED, skills_in, Act.SKILL_LIST_CHANGED)


def rewording(code: str, text: str | None) -> Change[ListedSkill]:
    return lambda skills: tuple(
        replace(one, text=text) if one.code == code else one for one in skills
    )


def showing(code: str, *, shown: bool) -> Change[ListedSkill]:
    return lambda skills: tuple(
        replace(one, shown=shown) if one.code == code else one for one in skills
    )


def moving(code: str, *, up: bool) -> Change[ListedSkill]:
    """One place up or down in its area; at the end it stays."""

    def change(skills: Skills) -> Skills:
        here = next((at for at, one in enumerate(skills) if one.code == code), None)
        if here is None:
            return skills
        order = range(here - 1, -1, -1) if up else range(here + 1, len(skills))
        there = next((at for at in order if skills[at].area == skills[here].area), here)
        moved = list(skills)
        moved[here], moved[there] = moved[there], moved[here]
        return tuple(moved)

    return change
