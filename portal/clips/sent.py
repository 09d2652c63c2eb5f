"""A recording that came with a form."""

from portal.clips.cleaning import BadSound, CleaningUnavailable, CleanSound, clean
from portal.i18n import _
from portal.web.fields import Wrong
from portal.web.forms import NOT_SAVED

CANNOT_HEAR = _("We couldn't use this recording. Try again.")


def sent_sound(data: bytes) -> CleanSound:
    """Clean it, before any transaction that writes. Raises Wrong with what to do."""
    try:
        return clean(data)
    except BadSound:
        raise Wrong(CANNOT_HEAR) from None
    except CleaningUnavailable:
        raise Wrong(NOT_SAVED) from None
