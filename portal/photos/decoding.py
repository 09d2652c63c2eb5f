"""The one door to Pillow: a file of unknown make is repainted, and only its pixels leave."""

import io
import warnings
from typing import Any

import pillow_heif
from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from portal.photos.picture import (
    LARGE_SIDE,
    MOST_PAPER_SIDE,
    MOST_PIXELS,
    SMALL_SIDE,
    BadPhoto,
    CleanPhoto,
    PaperPhoto,
)

ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
HEIF = "HEIF"
FORMATS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    HEIF,
)
WEBP: dict[str, Any] = {"format": "WEBP", "quality": 80, "method": 2}
JPEG: dict[str, Any] = {"format": "JPEG", "quality": 82}
SRGB = ImageCms.createProfile("sRGB")


def prepare() -> None:
    """Register HEIC and turn Pillow's warnings about bombs into errors, once per process."""
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def repaint(data: bytes, save_as: dict[str, Any] = WEBP) -> CleanPhoto:
    """Decode, turn upright and paint anew; raises `BadPhoto` or anything a decoder raises.

    `save_as` are Pillow's own options for saving; pictures are kept as WebP.
    """
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        canvas = _painted(_upright(_shrunk(opened), _turn_of(opened)))
    width, height = canvas.size
    large, paper = _saved(canvas, save_as), _on_paper(canvas)
    canvas.thumbnail((SMALL_SIDE, SMALL_SIDE))
    return CleanPhoto(large, _saved(canvas, save_as), paper, width, height)


def for_paper(kept: bytes) -> tuple[bytes]:
    """A kept picture, packed for paper: for one that was kept without."""
    with Image.open(io.BytesIO(kept), formats=FORMATS) as opened:
        _refuse_giants(opened)
        return (_on_paper(_painted(opened)),)


def _shrunk(image: Image.Image) -> Image.Image:
    _refuse_giants(image)
    image.draft(None, _fitted(image.size))
    image.load()
    _refuse_giants(image)
    shrunk = _in_full_colour(image)
    shrunk.thumbnail((LARGE_SIDE, LARGE_SIDE))
    return shrunk


def _refuse_giants(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise BadPhoto


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, LARGE_SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _in_full_colour(image: Image.Image) -> Image.Image:
    """Give 8-bit L, RGB, RGBA or CMYK, which can be scaled without loss of tones or edges."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _turn_of(image: Image.Image) -> Image.Transpose | None:
    """Read the orientation; HEIC is turned by its decoder, and broken EXIF means upright."""
    if image.format == HEIF:
        return None
    try:
        return UPRIGHT.get(image.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - EXIF is a parser of its own, and the pixels may be good
        return None


def _upright(image: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    return image if turn is None else image.transpose(turn)


def _painted(image: Image.Image) -> Image.Image:
    canvas = Image.new("RGB", image.size, "white")
    canvas.paste(_in_srgb(image), mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return canvas


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    colours = image.convert("RGB") if image.mode == "RGBA" else image
    if profile:
        try:
            found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(colours, found, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None
        if converted is not None:
            return converted
    return colours.convert("RGB")


def _on_paper(canvas: Image.Image) -> bytes:
    half = canvas.reduce(2) if max(canvas.size) > MOST_PAPER_SIDE else canvas
    return PaperPhoto(_saved(half, JPEG), *half.size).packed()


def _saved(canvas: Image.Image, save_as: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    canvas.save(file, **save_as)
    return file.getvalue()
