"""What a young person says of a visit or an alert: own words, which may stay empty."""

from portal.i18n import _
from portal.web.fields import HiddenId, WordsField
from portal.web.forms import Form


class NotSoForm(Form):
    """Carries the id of what it will make, so that sending it twice is once."""

    id = HiddenId()
    text = WordsField(_("How it really was"), description=_("I can leave this empty."))
