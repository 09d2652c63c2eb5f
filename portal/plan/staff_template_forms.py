"""Changing the areas of plans, without a developer."""

from portal.choices.choice import CODE
from portal.i18n import _
from portal.own_lists.staff_forms import VersionForm
from portal.plan.areas import TemplateArea, english_of
from portal.plan.staff_forms import AreaForm
from portal.web.fields import LineField, Needed, Wrong

CODE_MOST = 40


class TemplateAreaForm(AreaForm, VersionForm):
    def rewritten(self, area: TemplateArea) -> TemplateArea:
        """The area with what was sent; a text that is as shipped keeps its translations."""
        title, prompt = english_of(TemplateArea(area.code, None, None, area.icon, area.shown))
        sent_title, sent_prompt = self.title.data or "", self.prompt.data or ""
        return TemplateArea(
            area.code,
            None if sent_title == title else sent_title,
            None if sent_prompt == prompt else sent_prompt,
            self.icon.data,
            area.shown,
        )


class NewAreaForm(TemplateAreaForm):
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
    def area(self) -> TemplateArea:
        title, prompt = self.title.data or "", self.prompt.data or ""
        return TemplateArea(self.code.data or "", title, prompt, self.icon.data, shown=True)


def area_form(area: TemplateArea, version: int) -> TemplateAreaForm:
    title, prompt = english_of(area)
    return TemplateAreaForm(version=version, title=title, prompt=prompt, icon=area.icon)
