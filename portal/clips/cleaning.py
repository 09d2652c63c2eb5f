"""From the bytes that a phone or a browser recorded to a sound that every browser plays."""

from portal.apart.child import Child, CleaningUnavailable, for_this_process
from portal.clips.sound import MOST_BYTES, BadSound, CleanSound

__all__ = ["BadSound", "CleanSound", "CleaningUnavailable", "clean"]

_DECODER = for_this_process(Child("portal.clips.worker"))


def clean(data: bytes) -> CleanSound:
    """Give back the sound of a WebM, MP4, Ogg, WAV, MP3 or AAC file of up to 10 MB and 60 seconds.

    Raises `BadSound` for every way in which a recording can be bad, silence among them, and
    `CleaningUnavailable` (an OSError) when the decoding process cannot start.
    """
    if not 0 < len(data) <= MOST_BYTES:
        raise BadSound
    return CleanSound.of(_DECODER.ask(data))
