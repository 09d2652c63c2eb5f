"""What an officer adds to a pack: a point below the young person's, and a participation code."""

from collections.abc import Sequence

from portal.drafts.words import Words
from portal.i18n import Text, _, ngettext
from portal.pack.participation import Participation
from portal.reviews.participation_codes import ParticipationCode
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    Needed,
    PickFromList,
    PickOne,
    WordsField,
    options,
)
from portal.web.forms import Form

MOST_MINUTES = 40
STEP_MINUTES = 5


def minutes_label(minutes: int) -> Text:
    if minutes == 0:
        return _("Not said")
    return ngettext("%(num)d minute", "%(num)d minutes", minutes)


class PointForm(Form):
    """`id` is made in the form, so that a replay is the same row."""

    id = HiddenId()
    text = WordsField(_("What to talk about"), [Needed(_("Write something before you save."))])
    minutes = PickFromList(
        _("How long it takes"),
        [(str(m), minutes_label(m)) for m in range(0, MOST_MINUTES + 1, STEP_MINUTES)],
        wrong=_("Pick how long it takes."),
        default=str(STEP_MINUTES),
    )

    def words(self, language: str) -> Words:
        return Words(self.text.data or "", self.text.direction, language)


class CodeForm(Form):
    """`offer` it the codes before it is drawn or validated."""

    revision = HiddenNumber(default=0)
    code = PickOne(_("How they took part"), wrong=_("Pick one of the codes."))

    def offer(self, codes: Sequence[ParticipationCode]) -> None:
        pairs = [
            (code.value, _("%(code)s: %(gloss)s", code=code.value, gloss=code.label))
            for code in codes
        ]
        self.code.choices = options(pairs)

    @property
    def picked(self) -> ParticipationCode:
        return ParticipationCode(self.code.data)


def new_point() -> PointForm:
    """An empty form for one more point, whatever was sent with this request."""
    return PointForm(formdata=None)


def code_form(participation: Participation) -> CodeForm:
    """The code that stands, else the one suggested, picked but kept only when it is confirmed."""
    form = CodeForm(formdata=None)
    form.offer(participation.codes)
    form.revision.data = participation.revision
    form.code.data = participation.confirmed or participation.suggestion.code
    return form
