"""Nothing of the file leaves but its pixels (SAFETY, threat 10)."""

import struct

import pytest
from photos.pictures import (
    CANARY,
    opened,
    talkative_heic,
    talkative_jpeg,
    talkative_png,
    talkative_webp,
)

from portal.photos.cleaning import clean

TALKATIVE = {
    "jpeg": talkative_jpeg,
    "png": talkative_png,
    "webp": talkative_webp,
    "heic": talkative_heic,
}


def chunks_of(webp: bytes) -> set[bytes]:
    found, at = set(), 12
    while at < len(webp):
        kind, length = struct.unpack("<4sI", webp[at : at + 8])
        found.add(kind)
        at += 8 + length + length % 2
    return found


@pytest.mark.parametrize("kind", TALKATIVE)
def test_the_made_file_does_say_where_it_was_taken(kind: str) -> None:
    data = TALKATIVE[kind]()
    assert CANARY.encode() in data
    assert opened(data).getexif().get_ifd(0x8825)


@pytest.mark.parametrize("kind", TALKATIVE)
def test_only_pixels_leave(kind: str) -> None:
    photo = clean(TALKATIVE[kind]())
    for data in (photo.large, photo.small):
        assert chunks_of(data) == {b"VP8 "}
        assert CANARY.encode() not in data
        picture = opened(data)
        assert not picture.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(picture.info)


def test_an_archive_behind_a_photo_is_left_behind() -> None:
    photo = clean(talkative_jpeg() + b"PK\x03\x04" + CANARY.encode() * 100)
    assert b"PK\x03\x04" not in photo.large
    assert chunks_of(photo.large) == {b"VP8 "}
