"""The forms of feelings."""

from portal.choices.areas import AREAS
from portal.choices.feelings import FEELINGS
from portal.drafts.forms import DraftForm
from portal.i18n import _
from portal.web.fields import PickOne, PickSome, WordsField
from portal.web.forms import Form


class AreasForm(Form):
    areas = PickSome(
        _("What do I want to say something about?"),
        AREAS.pairs(),
    )


class FeelingForm(DraftForm):
    feeling = PickOne(
        _("How do I feel about this?"),
        FEELINGS.pairs(),
        wrong=_("Pick a feeling too. One of them is that I don't want to say."),
    )
    text = WordsField(_("I can say more, in my own words"))

    @property
    def is_empty(self) -> bool:
        """Nothing was picked and nothing was written: the question was skipped."""
        return not self.feeling.data and not self.text.data
