"""The forms in which an alert is raised, corrected and closed."""

from portal.choices.contacts import ALERT_KINDS
from portal.contacts.alerting import Raised
from portal.i18n import _
from portal.web.days import DayField
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    Needed,
    PickFromList,
    TickField,
    WordsField,
    Wrong,
)
from portal.web.forms import Form

LONGEST = 500
MOST_WORDS = 2000


class AlertForm(Form):
    id = HiddenId()
    revision = HiddenNumber(default=0)
    kind = PickFromList(
        _("What it is about"), ALERT_KINDS.pairs(), wrong=_("Pick what it is about.")
    )
    since = DayField(_("Since when"), default=None)
    until = DayField(
        _("Until when"), description=_("Leave this empty if it goes on."), default=None
    )
    text = WordsField(
        _("What people have to know"),
        [Needed(_("Write what people have to know."))],
        description=_("Never an address, the name of a school or an asylum story."),
        most=MOST_WORDS,
    )
    keep_back = TickField(_("Do not show this to the young person yet"))
    why_not = WordsField(
        _("Why it is not safe to show them"),
        description=_("Only for safety. Without this, the young person reads the alert."),
        most=LONGEST,
    )

    def validate_since(self, field: DayField) -> None:
        if field.data is None and not field.errors:
            raise Wrong(_("Write the day."))

    def validate_until(self, field: DayField) -> None:
        if field.data and self.since.data and field.data < self.since.data:
            raise Wrong(_("The last day is before the first day. Pick a later last day."))

    def validate_why_not(self, field: WordsField) -> None:
        if self.keep_back.data and not field.data:
            raise Wrong(_("Write why it is not safe, or show it to the young person."))

    @property
    def raised(self) -> Raised:
        """What a form that holds says."""
        return Raised(
            kind=self.kind.data,
            since=self.since.data,  # type: ignore[arg-type]  # it holds, so there is a day
            until=self.until.data,
            words=self.text.data or "",
            kept_back=(self.why_not.data or "") if self.keep_back.data else "",
        )


class CloseForm(Form):
    id = HiddenId()
    revision = HiddenNumber(default=0)
    why = WordsField(
        _("Why it is over"),
        [Needed(_("Write why it is over."))],
        most=LONGEST,
    )
