"""The form of what an adult sees somebody do, in one area of skills."""

from collections.abc import Mapping
from typing import Any, ClassVar

from portal.choices.skills import SKILL_ANSWERS
from portal.choices.skills_said import ANSWERS, ASKED
from portal.drafts.forms import words_in
from portal.i18n import _
from portal.skill_list.listed import Skills, own_texts
from portal.web.fields import HiddenNumber, MayPickOne, WordsField
from portal.web.forms import Form

PREFIX = "skill-"


class SeenForm(Form):
    """Made by `seen_form`; every question can be left open."""

    revision = HiddenNumber(default=0)
    text = WordsField(_("More about this, for the young person to read"))
    asked: ClassVar[Skills] = ()

    @property
    def questions(self) -> list[Any]:
        return [self[PREFIX + skill.code] for skill in self.asked]

    @property
    def words(self) -> dict[str, Any]:
        picked = {skill.code: self[PREFIX + skill.code].data for skill in self.asked}
        answers = {code: answer for code, answer in picked.items() if answer}
        texts = own_texts(self.asked, answers)
        return {ANSWERS: answers, ASKED: texts, **words_in(self.text).as_json()}


def seen_form(asked: Skills, answers: Mapping[str, str], text: str, revision: int) -> SeenForm:
    fields: dict[str, Any] = {
        PREFIX + skill.code: MayPickOne(skill.label, SKILL_ANSWERS.pairs()) for skill in asked
    }
    kind = type("SeenForm", (SeenForm,), {**fields, "asked": asked})
    said = {PREFIX + code: answer for code, answer in answers.items()}
    form: SeenForm = kind(text=text, revision=revision, **said)
    return form
