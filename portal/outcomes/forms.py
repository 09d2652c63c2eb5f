"""What a young person says back: own words, which may stay empty."""

from portal.i18n import _
from portal.web.fields import HiddenId, WordsField
from portal.web.forms import Form


class SayForm(Form):
    """Carries the id of what it will make, so that sending it twice is once."""

    id = HiddenId()
    text = WordsField(_("In my own words"), description=_("I can leave this empty."))
