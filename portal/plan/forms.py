"""What the young person says of an area."""

from portal.choices.plan import SAYS_OF_PLAN
from portal.i18n import _
from portal.web.fields import HiddenNumber, PickOne, WordsField
from portal.web.forms import Form


class SayForm(Form):
    """`of_revision` is the version of the area that stands on the page."""

    revision = HiddenNumber(default=0)
    of_revision = HiddenNumber(default=0)
    says = PickOne(
        _("What do I think of it?"), SAYS_OF_PLAN.pairs(), wrong=_("Pick one of the two.")
    )
    text = WordsField(_("In my own words"), description=_("I can leave this empty."))
