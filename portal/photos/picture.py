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


class BadPhoto(Exception):
    """The picture cannot be used, whatever the way in which it is bad."""


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """Files that hold pixels and nothing else; `width` and `height` are of `large`.

    `large` and `small` are WebP; `paper` is a `PaperPhoto`, packed.
    """

    large: bytes
    small: bytes
    paper: bytes
    width: int
    height: int

    @property
    def parts(self) -> tuple[bytes, ...]:
        """As the process that repaints sends it."""
        return self.large, self.small, self.paper, _SIDES.pack(self.width, self.height)

    @classmethod
    def of(cls, parts: tuple[bytes, ...]) -> Self:
        """Raise `BadPhoto` for an answer without parts."""
        if not parts:
            raise BadPhoto
        large, small, paper, both = parts
        return cls(large, small, paper, *_SIDES.unpack(both))


@dataclass(frozen=True, slots=True)
class PaperPhoto:
    """A JPEG, which a document takes as it is."""

    data: bytes
    width: int
    height: int

    def packed(self) -> bytes:
        """As it is kept: the sides first."""
        return _SIDES.pack(self.width, self.height) + self.data

    @classmethod
    def unpacked(cls, kept: bytes) -> Self:
        """Raise `BadPhoto` for what is too short to be one."""
        if len(kept) <= _SIDES.size:
            raise BadPhoto
        return cls(kept[_SIDES.size :], *_SIDES.unpack_from(kept))
