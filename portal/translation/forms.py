"""The form of a person's English, and of what the young person says about some English."""

from portal.i18n import _
from portal.web.fields import HiddenField, HiddenId, HiddenNumber, Needed, WordsField
from portal.web.forms import Form


class EnglishForm(Form):
    """`of` is the fingerprint of the words that its page showed, `revision` what stood for them."""

    id = HiddenId()
    of = HiddenField()
    revision = HiddenNumber(default=0)
    text = WordsField(_("In English"), [Needed(_("Write something before you save."))])


class ObjectionForm(Form):
    text = WordsField(_("What I meant, in my own words"), description=_("I can leave this empty."))
