"""The forms of a recording."""

from portal.clips.cleaning import CleanSound
from portal.clips.sent import sent_sound
from portal.i18n import _
from portal.web.fields import HiddenId, UploadField, Wrong
from portal.web.forms import Form


class ClipForm(Form):
    id = HiddenId()
    sound = UploadField(_("Recording"), hint=_("Up to 60 seconds and 10 MB."))

    clean_sound: CleanSound | None = None

    def validate_sound(self, field: UploadField) -> None:
        """Clean the sound, before any transaction that writes."""
        if field.data is None:
            raise Wrong(_("Record the text, or choose a file."))
        self.clean_sound = sent_sound(field.data)


class RemoveForm(Form):
    """`id` is of the clip that was looked at, so that a newer one is not removed for it."""

    id = HiddenId()
