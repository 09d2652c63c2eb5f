"""The form of the language page."""

from portal.i18n import LANGUAGES, SHIPPED, Mode, _
from portal.web.fields import HiddenField, PickOne
from portal.web.forms import Form

MODES = [
    (Mode.BOTH.value, _("My language and English")),
    (Mode.MINE.value, _("Only my language")),
    (Mode.ENGLISH.value, _("Only English")),
]


class LanguageForm(Form):
    language = PickOne(
        _("My language"),
        [(tag, LANGUAGES[tag].own_name) for tag in SHIPPED],
        wrong=_("Pick a language."),
    )
    mode = PickOne(_("What I want to see"), MODES, wrong=_("Pick what you want to see."))
    next = HiddenField()
