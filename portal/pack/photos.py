"""Which photos a reader may see: those of items they may read, that were not taken back."""

from uuid import UUID

from portal.pack.reading import Reading, ReviewNotFound


def check_photo(reading: Reading, photo_id: UUID) -> None:
    """Raises ReviewNotFound for a photo that this reader has no item of."""
    if photo_id not in {item.photo_id for item in reading.shown.achievements}:
        raise ReviewNotFound
