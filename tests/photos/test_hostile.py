"""Whatever is sent is refused or repainted; nothing crashes, hangs or swells (SAFETY, threat 9)."""

import os
import struct
import zlib

import pytest
from photos.pictures import bomb_png, corners, file_of, is_upright, png_of_chunks

from portal.photos.cleaning import BadPhoto, clean
from portal.photos.picture import MOST_BYTES


def heic_of_81_megapixels() -> bytes:
    data = file_of(corners((64, 64)), "HEIF")
    small, huge = struct.pack(">II", 64, 64), struct.pack(">II", 9000, 9000)
    assert b"ispe\0\0\0\0" + small in data
    return data.replace(b"ispe\0\0\0\0" + small, b"ispe\0\0\0\0" + huge)


def webp_of_268_megapixels() -> bytes:
    body = b"VP8X" + struct.pack("<I", 10) + bytes(4) + b"\xfe\x3f\x00\xfe\x3f\x00"
    body += file_of(corners(), "WEBP", lossless=True)[12:]
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def png_of_one_long_row() -> bytes:
    header = struct.pack(">IIBBBBB", 2_000_000_000, 1, 8, 6, 0, 0, 0)
    return png_of_chunks((b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))


JPEG = file_of(corners(), "JPEG", quality=95)


def cut_in_half(kind: str) -> bytes:
    data = file_of(corners().effect_spread(20), kind, quality=90)
    return data[: len(data) // 2]


HOSTILE = {
    "nothing": b"",
    "one byte": b"\xff",
    "a bomb": bomb_png(),
    "a bomb with a HEIC header": heic_of_81_megapixels(),
    "a bomb with a WebP header": webp_of_268_megapixels(),
    "a row of 8 GB": png_of_one_long_row(),
    "a JPEG cut in half": cut_in_half("JPEG"),
    "a PNG cut in half": cut_in_half("PNG"),
    "a WebP cut in half": cut_in_half("WEBP"),
    "a HEIC cut in half": cut_in_half("HEIF"),
    "only the first bytes of a JPEG": JPEG[:20],
    "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "a document": b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF",
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a GIF": file_of(corners(), "GIF"),
    "a BMP": file_of(corners(), "BMP"),
    "a TIFF": file_of(corners(), "TIFF"),
    "an ICO": file_of(corners(), "ICO"),
    "an EPS": file_of(corners(), "EPS"),
    "an AVIF": file_of(corners(), "AVIF"),
    "noise": os.urandom(5000),
    "noise that starts like a JPEG": b"\xff\xd8\xff\xe0" + os.urandom(5000),
    "noise that starts like a HEIC": b"\0\0\0\x18ftypheic" + os.urandom(5000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused(name: str) -> None:
    with pytest.raises(BadPhoto):
        clean(HOSTILE[name])


def test_over_ten_megabytes_is_refused_before_it_is_opened() -> None:
    tail = bytes(MOST_BYTES - len(JPEG))
    assert is_upright(clean(JPEG + tail).large)
    with pytest.raises(BadPhoto):
        clean(JPEG + tail + b"\0")


def test_forty_megapixels_are_the_most() -> None:
    assert clean(bomb_png(6324)).width == 1600
    with pytest.raises(BadPhoto):
        clean(bomb_png(6325))


def test_text_that_swells_is_refused_or_left_behind() -> None:
    data = file_of(corners(), "PNG")
    words = b"zTXtComment\0\0" + zlib.compress(b"A" * 50_000_000, 9)
    chunk = struct.pack(">I", len(words) - 4) + words + struct.pack(">I", zlib.crc32(words))
    assert len(data) < MOST_BYTES
    with pytest.raises(BadPhoto):
        clean(data[:33] + chunk + data[33:])


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_the_first_picture_is_kept(kind: str) -> None:
    others = [corners().rotate(180)] * 3
    data = file_of(corners(), kind, save_all=True, append_images=others, duration=80)
    assert is_upright(clean(data).large)


def test_of_several_pictures_in_a_jpeg_the_first_is_kept() -> None:
    data = file_of(corners(), "MPO", save_all=True, append_images=[corners().rotate(180)])
    assert is_upright(clean(data).large)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_flipped_bytes_never_bring_anything_but_a_photo_or_a_refusal(kind: str) -> None:
    data = file_of(corners(), kind)
    for at in range(0, len(data), max(1, len(data) // 40)):
        spoilt = data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :]
        try:
            assert max(clean(spoilt).width, 1) <= 1600
        except BadPhoto:
            continue
