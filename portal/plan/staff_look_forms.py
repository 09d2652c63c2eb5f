"""One question and one note for each area of a plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from portal.i18n import _
from portal.plan.areas import Area
from portal.plan.looked_at import Look, LookKept
from portal.web.fields import HiddenNumber, MayPickOne, WordsField, Wrong
from portal.web.forms import Form

YES, NO = "yes", "no"
LOOKED = [(YES, _("It was looked at")), (NO, _("It was not looked at"))]


class Answered:
    """A note stands beside an answer, or it would be lost."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __call__(self, form: Any, field: Any) -> None:
        if field.data and not form.looked(self.code).data:
            raise Wrong(_("Say whether it was looked at, too."))


class LooksForm(Form):
    """Made with two fields for each area; one that is left open is not answered."""

    revision = HiddenNumber(default=0)

    def looked(self, code: str) -> Any:
        return self[f"looked-{code}"]

    def note(self, code: str) -> Any:
        return self[f"note-{code}"]

    def looks(self, areas: Sequence[Area]) -> dict[str, Look]:
        """What was answered, by area."""
        answered = [area.code for area in areas if self.looked(area.code).data]
        return {
            code: Look(self.looked(code).data == YES, self.note(code).data or "")
            for code in answered
        }


def looks_form(areas: Sequence[Area], standing: Mapping[str, LookKept], revision: int) -> LooksForm:
    """A form of these areas, as they were answered before."""
    fields: dict[str, Any] = {}
    for area in areas:
        fields[f"looked-{area.code}"] = MayPickOne(area.title, LOOKED)
        fields[f"note-{area.code}"] = WordsField(_("A note for the record"), [Answered(area.code)])
    kind = type("LooksOfThisPlan", (LooksForm,), fields)
    made: LooksForm = kind(revision=revision, data=_data(standing))
    return made


def _data(standing: Mapping[str, LookKept]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for code, kept in standing.items():
        data[f"looked-{code}"] = YES if kept.look.looked_at else NO
        data[f"note-{code}"] = kept.look.note
    return data
