"""The forms of skills: one for each area, and one for what somebody works on now."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar

from portal.care_team.queries import CircleMember
from portal.choices.skills import SKILL_ANSWERS
from portal.choices.skills_said import ANSWERS, ASKED
from portal.drafts.forms import DraftForm, words_in
from portal.drafts.words import as_first_written, words_from
from portal.i18n import Text, _, london_today
from portal.photo_drafts.forms import PhotoForm
from portal.skill_list.listed import ListedSkill, Skills, own_texts
from portal.skills.service import SaidOfArea
from portal.web.days import DayField
from portal.web.fields import MayPickOne, PickFromList, WordsField, Wrong

MOST_GOALS = 3
PREFIX = "skill-"


class AreaForm(PhotoForm, DraftForm):
    """Made by `area_form`: one question for each skill, and every one can be left open.

    `answered_before` are the words that stand: what is asked no more stays as it was answered.
    `said_last` are those that the form was filled with, of an earlier review it may be.
    """

    text = WordsField(_("I can say more, in my own words"))
    asked: ClassVar[Skills] = ()
    answered_before: Mapping[str, Any] = MappingProxyType({})
    said_last: Mapping[str, Any] = MappingProxyType({})

    @property
    def questions(self) -> list[Any]:
        return [self[PREFIX + skill.code] for skill in self.asked]

    @property
    def answers(self) -> dict[str, str]:
        """By skill, in the order of the list; what was not answered is not in it."""
        picked = {skill.code: self[PREFIX + skill.code].data for skill in self.asked}
        return {code: answer for code, answer in picked.items() if answer}

    @property
    def said(self) -> SaidOfArea:
        return SaidOfArea(
            answers=self._not_asked(ANSWERS) | self.answers,
            asked=self._not_asked(ASKED) | own_texts(self.asked, self.answers),
            words=words_from(as_first_written(words_in(self.text).as_json(), self.said_last)),
            audience=self.audience.data,
            readers=self.chosen_readers,
        )

    @property
    def is_empty(self) -> bool:
        """Nothing was picked, written or added: the page was skipped."""
        return not (self.answers or self.text.data or self.photo.data or self.revision.data)

    def _not_asked(self, what: str) -> dict[str, str]:
        """By skill, what stands of those that the list has hidden since."""
        now = {skill.code for skill in self.asked}
        stands = self.answered_before.get(what, {})
        return {code: said for code, said in stands.items() if code not in now}


class GoalsForm(DraftForm):
    """Made by `goals_form`: up to three skills, each with somebody who helps and a day."""

    @property
    def goals(self) -> list[dict[str, str]]:
        """Each skill once; `with` and `by` may be empty."""
        kept: dict[str, dict[str, str]] = {}
        for skill, helper, by in self.slots:
            if skill.data:
                day = by.data.isoformat() if by.data else ""
                kept.setdefault(
                    skill.data, {"skill": skill.data, "with": helper.data or "", "by": day}
                )
        return list(kept.values())

    @property
    def slots(self) -> list[tuple[Any, Any, Any]]:
        return [
            (self[f"skill-{at}"], self[f"helper-{at}"], self[f"by-{at}"])
            for at in range(1, MOST_GOALS + 1)
        ]


class GoalSkill(PickFromList):
    """A skill to work on; one that has somebody or a day beside it has to be picked."""

    def pre_validate(self, form: Any) -> None:
        at = self.name.rpartition("-")[2]
        if not self.data and (form[f"helper-{at}"].data or form[f"by-{at}"].data):
            raise Wrong(_("Pick what I want to learn, too."))


class GoalDay(DayField):
    """The day by which a skill is learnt; one that has passed stands until it is changed."""

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 the field's own signature
        if self.data and self.data != self.object_data and self.data < london_today():
            raise Wrong(_("Pick today or a later day."))


def area_form(asked: Skills, **values: Any) -> AreaForm:
    """A form for these skills, filled with `values`; answers by skill are in `answers`."""
    answers: Mapping[str, str] = values.pop("answers", {})
    fields: dict[str, Any] = {
        PREFIX + skill.code: MayPickOne(skill.label, SKILL_ANSWERS.pairs()) for skill in asked
    }
    kind = type("AreaForm", (AreaForm,), {**fields, "asked": asked})
    form: AreaForm = kind(**values, **{PREFIX + code: said for code, said in answers.items()})
    return form


def goals_form(
    offered: Sequence[ListedSkill],
    circle: Sequence[CircleMember],
    goals: Sequence[Mapping[str, Any]],
    **values: Any,
) -> GoalsForm:
    """A form with three places, filled with the goals that stand."""
    fields: dict[str, Any] = {}
    filled: dict[str, Any] = dict(values)
    people = {str(member.adult_id): member.name for member in circle}
    for at in range(1, MOST_GOALS + 1):
        fields |= _slot(at, offered, people)
    for at, goal in enumerate(goals[:MOST_GOALS], start=1):
        filled |= {f"skill-{at}": goal["skill"], f"helper-{at}": goal["helper"]}
        filled[f"by-{at}"] = goal["by"]
    kind = type("GoalsForm", (GoalsForm,), fields)
    form: GoalsForm = kind(**filled)
    form.offer(circle)
    return form


def _slot(at: int, offered: Sequence[ListedSkill], people: Mapping[str, str]) -> dict[str, Any]:
    skills: list[tuple[str, Text]] = [("", _("Nothing now"))]
    skills += [(skill.code, skill.label) for skill in offered]
    helpers: list[tuple[str, object]] = [("", _("Nobody yet")), *people.items()]
    wrong = _("Pick one from the list.")
    skill = GoalSkill(_("What I want to learn"), skills, wrong=wrong, default="")
    helper = PickFromList(_("Who helps me"), helpers, wrong=wrong, default="")
    return {f"skill-{at}": skill, f"helper-{at}": helper, f"by-{at}": GoalDay(_("By when"))}
