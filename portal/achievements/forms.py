"""The form of something to be proud of."""

from datetime import date

from portal.drafts.forms import DraftForm
from portal.i18n import _, london_today
from portal.photo_drafts.forms import PhotoForm
from portal.web.days import DayField
from portal.web.fields import WordsField, Wrong

NOTHING = _("Add a photo or some words.")
NOT_YET = _("This day has not come yet. Pick today or a day before.")


class AchievementForm(PhotoForm, DraftForm):
    text = WordsField(_("What I am proud of, in my own words"))
    happened_on = DayField(_("The day it happened, if I want"))

    def validate_text(self, field: WordsField) -> None:
        if not field.data and self.photo.data is None and self.kept_photo is None:
            raise Wrong(NOTHING)

    def validate_happened_on(self, field: DayField) -> None:
        day: date | None = field.data
        if day is not None and day > london_today():
            raise Wrong(NOT_YET)
