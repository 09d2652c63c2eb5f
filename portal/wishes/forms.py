"""The form of a wish."""

from portal.choices.wishes import WISH_KINDS
from portal.drafts.forms import DraftForm
from portal.i18n import _
from portal.web.fields import Needed, PickOne, WordsField


class WishForm(DraftForm):
    kind = PickOne(
        _("My wish starts with"), WISH_KINDS.pairs(), wrong=_("Pick how your wish starts.")
    )
    text = WordsField(
        _("My wish, in my own words"), [Needed(_("Write something before you save."))]
    )
