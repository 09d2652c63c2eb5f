"""From the bytes a phone sent to a picture that is safe to keep and show."""

from portal.apart.child import SECONDS_FOR_A_FILE, Child, CleaningUnavailable, for_this_process
from portal.photos.picture import MOST_BYTES, BadPhoto, CleanPhoto

__all__ = ["BadPhoto", "CleanPhoto", "CleaningUnavailable", "Decoder", "clean"]


class Decoder(Child):
    """The child process that repaints pictures."""

    def __init__(self, seconds: float = SECONDS_FOR_A_FILE) -> None:
        super().__init__("portal.photos.worker", seconds)

    def repaint(self, data: bytes) -> CleanPhoto:
        """Raise `BadPhoto` when the child refuses the file, dies of it or takes too long."""
        return CleanPhoto.of(self.ask(data))


_DECODER = Decoder()
for_this_process(_DECODER)


def clean(data: bytes) -> CleanPhoto:
    """Give back the pixels of a JPEG, PNG, WebP or HEIC file of up to 10 MB and 40 megapixels.

    Only the first picture of an animation is kept, upright and on white. Raises `BadPhoto`
    for every way in which a picture can be bad, and `CleaningUnavailable` (an OSError) when
    the decoding process cannot start.
    """
    if not 0 < len(data) <= MOST_BYTES:
        raise BadPhoto
    return _DECODER.repaint(data)
