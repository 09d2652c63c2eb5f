"""Pictures of every make keep their colours; what is see-through becomes white."""

import pytest
from photos.pictures import GREEN, RED, WHITE, corners, file_of, icc, is_upright, near, opened
from PIL import Image

from portal.photos.cleaning import clean


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "CMYK"), ("PNG", "P"), ("PNG", "RGBA"), ("WEBP", "RGBA"), ("HEIF", "RGBA")],
)
def test_colours_stay(kind: str, mode: str) -> None:
    assert is_upright(clean(file_of(corners().convert(mode), kind, quality=90)).large)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "HEIF"])
def test_what_is_see_through_becomes_white(kind: str) -> None:
    picture = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    picture.paste((*RED, 255), (0, 0, 32, 64))
    shown = opened(clean(file_of(picture, kind, quality=90)).large).convert("RGB")
    assert near(shown.getpixel((12, 32)), RED)
    assert near(shown.getpixel((52, 32)), WHITE)


def test_a_see_through_colour_of_a_palette_becomes_white() -> None:
    picture = corners().quantize(8)
    blue = picture.getpixel((10, 230))
    shown = opened(clean(file_of(picture, "PNG", transparency=blue)).large).convert("RGB")
    assert near(shown.getpixel((60, 200)), WHITE)
    assert near(shown.getpixel((250, 50)), GREEN)


def test_half_see_through_grey_lies_on_white() -> None:
    shown = opened(clean(file_of(Image.new("LA", (32, 32), (0, 128)), "PNG")).large)
    assert near(shown.convert("RGB").getpixel((16, 16)), (127, 127, 127), within=6)


def test_sixteen_bits_of_grey_keep_their_tones() -> None:
    picture = Image.new("I;16", (64, 64), 20_000)
    shown = opened(clean(file_of(picture, "PNG")).large).convert("RGB")
    assert near(shown.getpixel((30, 30)), (78, 78, 78), within=4)


@pytest.mark.parametrize(("mode", "ink"), [("1", 1), ("L", 255)])
def test_black_and_white_stays(mode: str, ink: int) -> None:
    picture = Image.new(mode, (64, 64))
    picture.paste(ink, (0, 0, 32, 64))
    shown = opened(clean(file_of(picture, "PNG")).large).convert("RGB")
    assert near(shown.getpixel((12, 32)), WHITE)
    assert near(shown.getpixel((52, 32)), (0, 0, 0))


def swapped_profile() -> bytes:
    """Say that what a file calls red is green: a profile that nobody can overlook."""
    tags = icc().replace(b"rXYZ", b"tmp_").replace(b"gXYZ", b"rXYZ")
    return tags.replace(b"tmp_", b"gXYZ")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_colours_of_another_profile_are_shown_as_they_were_meant(kind: str) -> None:
    picture = Image.new("RGB", (64, 64), RED)
    data = file_of(picture, kind, quality=90, icc_profile=swapped_profile())
    assert near(opened(clean(data).large).convert("RGB").getpixel((30, 30)), (20, 220, 20))


@pytest.mark.parametrize("profile", [b"not a profile", icc()[:200]], ids=["junk", "cut off"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_profile_that_does_not_fit_is_passed_over(mode: str, profile: bytes) -> None:
    data = file_of(corners().convert(mode), "JPEG", icc_profile=profile)
    assert clean(data).width == 320
