"""The forms of the dates."""

from datetime import date

from portal.i18n import _, day, london_today
from portal.web.days import DayField
from portal.web.fields import HiddenId, HiddenNumber, Needed, PickOne, Wrong
from portal.web.forms import Form

YES, NO = "yes", "no"


class DoneForm(Form):
    """`bind` it to the day that the limit is counted from before it is validated."""

    counted_from: date

    id = HiddenId()
    revision = HiddenNumber(default=0)
    done_on = DayField(_("Done on"), [Needed(_("Write the day it was done."))])

    def bind(self, counted_from: date, revision: int) -> None:
        self.counted_from = counted_from
        if not self.is_submitted():
            self.revision.data = revision

    def validate_done_on(self, field: DayField) -> None:
        if field.data and field.data > london_today():
            raise Wrong(_("This day is still to come. Pick today or an earlier day."))
        if field.data and field.data < self.counted_from:
            since = day(self.counted_from)
            raise Wrong(_("It counts from %(day)s. Write that day or a later one.", day=since))


class FurtherReviewForm(Form):
    revision = HiddenNumber(default=0)
    wanted = PickOne(
        _("Do I want one more review?"),
        [(YES, _("Yes, I want one more review")), (NO, _("No, I do not want one"))],
        wrong=_("Pick yes or no."),
    )
