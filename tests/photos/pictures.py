"""Pictures made for the tests: bare, talkative, turned and hostile ones."""

import io
import struct
import zlib
from typing import Any

import pillow_heif
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

pillow_heif.register_heif_opener()

CANARY = "CANARY-51.5074N"
RED, GREEN, BLUE, WHITE = (220, 20, 20), (20, 160, 20), (20, 20, 220), (255, 255, 255)


def corners(size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    picture = Image.new("RGB", size, WHITE)
    draw = ImageDraw.Draw(picture)
    middle_x, middle_y = size[0] // 2, size[1] // 2
    draw.rectangle((0, 0, middle_x - 1, middle_y - 1), fill=RED)
    draw.rectangle((middle_x, 0, size[0], middle_y - 1), fill=GREEN)
    draw.rectangle((0, middle_y, middle_x - 1, size[1]), fill=BLUE)
    return picture


def file_of(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def near(found: Any, wanted: tuple[int, int, int], within: int = 40) -> bool:
    return all(abs(a - b) <= within for a, b in zip(found, wanted, strict=True))


def is_upright(data: bytes) -> bool:
    picture = opened(data).convert("RGB")
    across, down = picture.width // 4, picture.height // 4
    spots = {
        (across, down): RED,
        (3 * across, down): GREEN,
        (across, 3 * down): BLUE,
        (3 * across, 3 * down): WHITE,
    }
    return all(near(picture.getpixel(spot), colour) for spot, colour in spots.items())


def exif(orientation: int = 1) -> Image.Exif:
    """EXIF with a place, a camera's owner and a turn."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010F] = CANARY
    found[0x8298] = CANARY
    found.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)})
    return found


XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{CANARY}</a></x:xmpmeta>".encode()


def icc() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def talkative_jpeg() -> bytes:
    """Say as much as a JPEG can: EXIF with GPS, XMP, IPTC, a comment, a profile, a tail."""
    data = file_of(
        corners(), "JPEG", quality=90, exif=exif(), xmp=XMP, comment=CANARY, icc_profile=icc()
    )
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + _record(CANARY.encode())
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:]


def _record(words: bytes) -> bytes:
    record = b"\x1c\x02\x5a" + struct.pack(">H", len(words)) + words
    return struct.pack(">I", len(record)) + record + b"\x00" * (len(record) % 2)


def talkative_png() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", CANARY)
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return file_of(corners(), "PNG", pnginfo=words, exif=exif(), icc_profile=icc())


def talkative_webp() -> bytes:
    return file_of(corners(), "WEBP", quality=90, exif=exif(), xmp=XMP, icc_profile=icc())


def talkative_heic() -> bytes:
    return file_of(corners(), "HEIF", quality=90, exif=exif().tobytes(), xmp=XMP)


def png_of_chunks(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def bomb_png(side: int = 9000) -> bytes:
    """81 megapixels of nothing, in a few KB."""
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((side + 7) // 8 + 1) * side, 9)
    return png_of_chunks((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
