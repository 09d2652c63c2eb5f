"""The forms of blocks that hold a file: a photo, a recording."""

from typing import Any

from portal.clips.cleaning import CleanSound
from portal.clips.sent import sent_sound
from portal.council.block_forms import BlockForm
from portal.council.blocks import Block
from portal.i18n import _
from portal.photos.cleaning import CleanPhoto
from portal.photos.sent import sent_photo
from portal.web.fields import HiddenId, LineField, Needed, TickField, UploadField, WordsField, Wrong


class FileForm(BlockForm):
    """`file_id` is the id of a file that comes with it, `clean` that file once it was cleaned.

    It is cleaned while the form is checked, before any transaction that writes.
    """

    file_id = HiddenId()
    clean: CleanPhoto | CleanSound | None = None

    @property
    def kept_id(self) -> str:
        """Of the file that came, else of the one that stands."""
        return str(self.file_id.data if self.clean else self.standing and self.standing.file_id)


class PhotoForm(FileForm):
    photo = UploadField(_("Photo"), hint=_("The photo is kept when I press Save."))
    alt = LineField(
        _("What the photo shows"),
        [Needed(_("Say what the photo shows, for people who can't see it."))],
        most=300,
    )
    agreed = TickField(_("Everybody in it has agreed to be shown, or nobody is in it."))

    @classmethod
    def filled(cls, block: Block) -> dict[str, Any]:
        return {"alt": block.said["alt"], "agreed": block.said["agreed"]}

    def validate_photo(self, field: UploadField) -> None:
        if field.data is None:
            if self.standing is None:
                raise Wrong(_("Choose a photo."))
            return
        self.clean = sent_photo(field.data)

    def validate_agreed(self, field: TickField) -> None:
        if not field.data:
            raise Wrong(_("Ask everybody in the photo first, then tick this."))

    @property
    def said(self) -> dict[str, Any]:
        return {"file_id": self.kept_id, "alt": self.alt.data, "agreed": True}


class AudioForm(FileForm):
    sound = UploadField(_("Recording"), hint=_("Up to 60 seconds and 10 MB."))
    text = WordsField(
        _("What is said in it"),
        [Needed(_("Write what is said, for people who can't hear it."))],
        most=2000,
    )

    @classmethod
    def filled(cls, block: Block) -> dict[str, Any]:
        return {"text": block.said["text"]}

    def validate_sound(self, field: UploadField) -> None:
        if field.data is None:
            if self.standing is None:
                raise Wrong(_("Record the text, or choose a file."))
            return
        self.clean = sent_sound(field.data)

    @property
    def said(self) -> dict[str, Any]:
        return {"file_id": self.kept_id, "text": self.text.data}
