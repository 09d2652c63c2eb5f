"""The forms of sharing and of saying that a step is done."""

from portal.web.fields import HiddenField, HiddenId, HiddenNumber
from portal.web.forms import Form


class DoneForm(Form):
    done = HiddenNumber(default=0)


class ShareForm(Form):
    """Carries the id of the version it will make and the fingerprint of what its page showed."""

    id = HiddenId()
    looked_at = HiddenField()

    def show(self, fingerprint: str) -> None:
        """Start a new version from what is shown now."""
        self.id.renew()
        self.looked_at.data = fingerprint
