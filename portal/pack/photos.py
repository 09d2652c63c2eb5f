"""Which photos a reader may see: those of items they may read, that were not taken back."""

from uuid import UUID

from portal.db import NothingHere
from portal.pack.reading import Reading


def check_photo(reading: Reading, photo_id: UUID) -> None:
    """Raises NothingHere for a photo that this reader has no item of."""
    if photo_id not in reading.shown.photo_ids:
        raise NothingHere
