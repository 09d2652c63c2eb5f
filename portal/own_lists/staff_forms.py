"""What every form that changes a list carries."""

from portal.web.fields import HiddenNumber
from portal.web.forms import Form


class VersionForm(Form):
    """A button that knows which version it stands on."""

    version = HiddenNumber(default=0)
