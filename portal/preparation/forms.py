"""The forms of sharing and of saying that a step is done."""

from uuid import UUID, uuid4

from portal.web.fields import HiddenField, HiddenNumber
from portal.web.forms import Form


class DoneForm(Form):
    done = HiddenNumber(default=0)


class ShareForm(Form):
    """Carries the id of the version it will make and the fingerprint of what its page showed."""

    id = HiddenField()
    looked_at = HiddenField()

    @property
    def submission_id(self) -> UUID:
        """The id it carries; a new one when that is none."""
        try:
            return UUID(str(self.id.data))
        except ValueError:
            return uuid4()

    def show(self, fingerprint: str) -> None:
        """Start a new version from what is shown now."""
        self.id.data, self.looked_at.data = str(uuid4()), fingerprint
