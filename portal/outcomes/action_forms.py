"""What an adult writes of an action, in plain English: the young person reads it."""

from portal.i18n import _
from portal.outcomes.models import Says
from portal.web.fields import HiddenId, Needed, PickOne, WordsField
from portal.web.forms import Form

READS_IT = _("The young person reads this. Short sentences and plain English.")


class ToldForm(Form):
    """`id` is made in the form, so that a replay is the same row."""

    id = HiddenId()
    note = WordsField(
        _("What I have done"),
        [Needed(_("Write in a sentence what was done, then save."))],
        description=READS_IT,
    )


class MarkForm(Form):
    """`id` is made in the form, so that a replay is the same row."""

    id = HiddenId()
    says = PickOne(
        _("How it stands"),
        [
            (Says.DONE.value, _("It is done")),
            (Says.NOT_DONE.value, _("It is not done")),
            (Says.ENDED.value, _("It is no longer needed")),
        ],
        wrong=_("Pick whether it is done."),
    )
    note = WordsField(
        _("What was done, what is still missing, or why it is no longer needed"),
        [Needed(_("Write in a sentence how it stands, then save."))],
        description=READS_IT,
    )

    @property
    def picked(self) -> Says:
        return Says(self.says.data)
