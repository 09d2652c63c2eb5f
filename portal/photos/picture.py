"""What a picture is before and after cleaning: the limits, the result, the refusal."""

from dataclasses import dataclass

MOST_BYTES = 10_000_000
MOST_PIXELS = 40_000_000
LARGE_SIDE = 1600
SMALL_SIDE = 400


class BadPhoto(Exception):
    """The picture cannot be used, whatever the way in which it is bad."""


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """Two WebP files that hold pixels and nothing else; `width` and `height` are of `large`."""

    large: bytes
    small: bytes
    width: int
    height: int
