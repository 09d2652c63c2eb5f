"""The forms of a recording."""

from portal.clips.cleaning import BadSound, CleaningUnavailable, CleanSound, clean
from portal.i18n import _
from portal.web.fields import HiddenId, UploadField, Wrong
from portal.web.forms import NOT_SAVED, Form

CANNOT_USE = _("We couldn't use this recording. Try again.")


class ClipForm(Form):
    id = HiddenId()
    sound = UploadField(_("Recording"), hint=_("Up to 60 seconds and 10 MB."))

    clean_sound: CleanSound | None = None

    def validate_sound(self, field: UploadField) -> None:
        """Clean the sound, before any transaction that writes."""
        if field.data is None:
            raise Wrong(_("Record the text, or choose a file."))
        try:
            self.clean_sound = clean(field.data)
        except BadSound:
            raise Wrong(CANNOT_USE) from None
        except CleaningUnavailable:
            raise Wrong(NOT_SAVED) from None


class RemoveForm(Form):
    """`id` is of the clip that was looked at, so that a newer one is not removed for it."""

    id = HiddenId()
