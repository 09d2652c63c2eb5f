"""The part of a draft's form that takes a photo."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

from portal.i18n import Message, _
from portal.photos.cleaning import CleanPhoto
from portal.photos.sent import sent_photo
from portal.web.fields import HiddenField, HiddenId, TickField, UploadField, Wrong
from portal.web.forms import Form

TOO_MANY = _("I can add 10 photos a day. I can add this one tomorrow.")
CHOOSE_AGAIN = _("Choose the photo again, then save.")


class PhotoForm(Form):
    """`photo_id` is the id of a photo that may come with it, never of one that is kept already.

    `had_photo` is the one that the page shows; a page that shows none has no such field.
    """

    photo_id = HiddenId()
    had_photo = HiddenField()
    photo = UploadField(_("A photo, if I want"), hint=_("The photo is kept when I press Save."))
    no_photo = TickField(_("Take the photo away"))

    clean_photo: CleanPhoto | None = None
    photo_refused: Message | None = None
    standing_photo: UUID | None = None

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if not self.had_photo.data:
            del self.had_photo

    def stands_with(self, photo_id: UUID | None, is_mine: Callable[[UUID], bool]) -> None:
        """Say which photo its draft has.

        One that the page took away while it saved itself is there again when the tick is gone.
        """
        self.standing_photo = photo_id
        with suppress(ValueError):
            had = UUID(str(self.had_photo.data)) if "had_photo" in self else None
            if photo_id is None and had and is_mine(had):
                self.standing_photo = had

    @property
    def kept_photo(self) -> UUID | None:
        """The photo that stays when no other comes."""
        return None if self.no_photo.data else self.standing_photo

    def validate_photo(self, field: UploadField) -> None:
        """Clean the picture, before any transaction that writes."""
        if field.data is None:
            return
        if self.photo_refused:
            raise Wrong(self.photo_refused)
        self.clean_photo = sent_photo(field.data)

    def refuse_photo(self, why: Message) -> None:
        errors: Any = [why]
        self.photo.errors = errors

    @property
    def lost_photo(self) -> Message | None:
        """What to say when the picture was good and something else was not."""
        good = self.photo.data is not None and not self.photo.errors
        return CHOOSE_AGAIN if good and self.problems else None
