"""What a recording is before and after cleaning: the limits, the result, the refusal."""

import struct
from dataclasses import dataclass
from typing import Self

MOST_BYTES = 10_000_000
MOST_SECONDS = 60
_SECONDS = struct.Struct(">d")


class BadSound(Exception):
    """The recording cannot be used, whatever the way in which it is bad."""


@dataclass(frozen=True, slots=True)
class CleanSound:
    """An MP3 file of one channel that holds sound and nothing else."""

    mp3: bytes
    seconds: float

    @property
    def parts(self) -> tuple[bytes, ...]:
        """As the process that cleans sends it."""
        return self.mp3, _SECONDS.pack(self.seconds)

    @classmethod
    def of(cls, parts: tuple[bytes, ...]) -> Self:
        """Raise `BadSound` for an answer without parts."""
        if not parts:
            raise BadSound
        mp3, seconds = parts
        return cls(mp3, *_SECONDS.unpack(seconds))
