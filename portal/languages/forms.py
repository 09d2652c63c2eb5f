"""The form of the language page."""

from portal.i18n import LANGUAGES, SHIPPED, Mode, _
from portal.web.fields import HiddenField, PickOne, TickField
from portal.web.forms import Form

MODES = [
    (Mode.BOTH.value, _("My language and English")),
    (Mode.MINE.value, _("Only my language")),
    (Mode.ENGLISH.value, _("Only English")),
]
SECOND_CALENDARS = {
    "solar-hijri": _("Also show days in the Solar Hijri calendar"),
    "ethiopic": _("Also show days in the Ethiopian calendar"),
}


class LanguageForm(Form):
    language = PickOne(
        _("My language"),
        [(tag, LANGUAGES[tag].own_name) for tag in SHIPPED],
        wrong=_("Pick a language."),
    )
    mode = PickOne(_("What I want to see"), MODES, wrong=_("Pick what you want to see."))
    second_calendar = TickField(_("Also show days in another calendar"))
    next = HiddenField()

    def offer_calendar(self, calendar: str | None) -> None:
        """Ask about the second calendar of a language; where it has none there is no question."""
        if calendar is None:
            del self.second_calendar
        else:
            self.second_calendar.label.text = SECOND_CALENDARS[calendar]  # type: ignore[assignment]

    @property
    def wants_second_calendar(self) -> bool:
        """A tick belongs to the language it was asked in: another one asks anew."""
        return "second_calendar" in self and bool(self.second_calendar.data)
