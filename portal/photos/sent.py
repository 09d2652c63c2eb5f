"""A photo that came with a form."""

from portal.i18n import _
from portal.photos.cleaning import BadPhoto, CleaningUnavailable, CleanPhoto, clean
from portal.web.fields import Wrong
from portal.web.forms import NOT_SAVED

CANNOT_USE = _("We couldn't use this picture. Try another one.")


def sent_photo(data: bytes) -> CleanPhoto:
    """Clean it, before any transaction that writes. Raises Wrong with what to do."""
    try:
        return clean(data)
    except BadPhoto:
        raise Wrong(CANNOT_USE) from None
    except CleaningUnavailable:
        raise Wrong(NOT_SAVED) from None
