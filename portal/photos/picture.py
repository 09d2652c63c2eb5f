"""What a picture is before and after cleaning: the limits, the result, the refusal."""

import struct
from dataclasses import dataclass
from typing import Self

MOST_BYTES = 10_000_000
MOST_PIXELS = 40_000_000
LARGE_SIDE = 1600
SMALL_SIDE = 400
# At half the width of a page this is 250 dots to an inch and more.
MOST_PAPER_SIDE = 1000
_SIDES = struct.Struct(">HH")


def sides(width: int, height: int) -> bytes:
    return _SIDES.pack(width, height)


class BadPhoto(Exception):
    """The picture cannot be used, whatever the way in which it is bad."""


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """Two WebP files that hold pixels and nothing else; `width` and `height` are of `large`."""

    large: bytes
    small: bytes
    width: int
    height: int

    @property
    def parts(self) -> tuple[bytes, ...]:
        """As the process that repaints sends it."""
        return self.large, self.small, sides(self.width, self.height)

    @classmethod
    def of(cls, parts: tuple[bytes, ...]) -> Self:
        """Raise `BadPhoto` for an answer without parts."""
        if not parts:
            raise BadPhoto
        large, small, sides = parts
        return cls(large, small, *_SIDES.unpack(sides))


@dataclass(frozen=True, slots=True)
class PaperPhoto:
    """A JPEG for a document."""

    data: bytes
    width: int
    height: int

    @classmethod
    def of(cls, parts: tuple[bytes, ...]) -> Self:
        """Raise `BadPhoto` for an answer without parts."""
        if not parts:
            raise BadPhoto
        data, both = parts
        return cls(data, *_SIDES.unpack(both))
