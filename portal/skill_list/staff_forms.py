"""Changing the list of skills, without a developer."""

from portal.choices.choice import CODE
from portal.choices.skills import SKILL_AREAS
from portal.i18n import _
from portal.own_lists.staff_forms import VersionForm
from portal.skill_list.listed import ListedSkill, shipped_text
from portal.web.fields import LineField, Needed, PickOne, Wrong

CODE_MOST = 40
TEXT_MOST = 120


class SkillForm(VersionForm):
    text = LineField(
        _("The skill, as a young person says it"),
        [Needed(_("Write something before you save."))],
        most=TEXT_MOST,
        description=_("Short and in the first person, like: I can cook a meal."),
    )

    def reworded(self, skill: ListedSkill) -> str | None:
        """The text that was sent; None for one that is as shipped: it keeps its translations."""
        sent = self.text.data or ""
        return None if sent == shipped_text(skill.code) else sent


class NewSkillForm(SkillForm):
    area = PickOne(_("Area of life"), SKILL_AREAS.pairs(), wrong=_("Pick one from the list."))
    code = LineField(
        _("Code"),
        [Needed(_("Write a code, like my-friends."))],
        most=CODE_MOST,
        description=_("Small letters, digits and dashes. It never changes afterwards."),
    )

    def validate_code(self, field: LineField) -> None:
        if field.data and not CODE.fullmatch(field.data):
            raise Wrong(_("Use small letters from a to z, digits and dashes."))

    @property
    def skill(self) -> ListedSkill:
        code, text = self.code.data or "", self.text.data or ""
        return ListedSkill(self.area.data, code, text, shown=True)
