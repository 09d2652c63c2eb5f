"""A picture comes out the way up it was taken, and no larger than it went in."""

import pytest
from photos.pictures import corners, exif, file_of, is_upright, opened
from PIL import Image

from portal.photos.cleaning import clean

# What a camera does to the pixels that the orientation then asks to undo.
TAKEN = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", TAKEN)
def test_every_orientation_comes_out_upright(kind: str, orientation: int) -> None:
    way = TAKEN[orientation]
    picture = corners() if way is None else corners().transpose(way)
    photo = clean(file_of(picture, kind, exif=exif(orientation)))
    assert (photo.width, photo.height) == (320, 240)
    assert is_upright(photo.large)
    assert is_upright(photo.small)


@pytest.mark.parametrize("orientation", TAKEN)
def test_a_heic_is_turned_once(orientation: int) -> None:
    way = TAKEN[orientation]
    picture = corners() if way is None else corners().transpose(way)
    photo = clean(file_of(picture, "HEIF", quality=90, exif=exif(orientation).tobytes()))
    assert (photo.width, photo.height) == (320, 240)
    assert is_upright(photo.large)


def test_an_orientation_that_does_not_exist_means_upright() -> None:
    assert is_upright(clean(file_of(corners(), "JPEG", exif=exif(99))).large)


def test_broken_exif_does_not_spoil_a_good_picture() -> None:
    photo = clean(file_of(corners(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f"))
    assert is_upright(photo.large)


@pytest.mark.parametrize(
    ("size", "large", "small"),
    [
        ((4000, 3000), (1600, 1200), (400, 300)),
        ((3000, 4000), (1200, 1600), (300, 400)),
        ((300, 200), (300, 200), (300, 200)),
        ((6000, 2), (1600, 1), (400, 1)),
    ],
)
def test_it_fits_the_box_and_never_grows(
    size: tuple[int, int], large: tuple[int, int], small: tuple[int, int]
) -> None:
    photo = clean(file_of(corners(size), "JPEG"))
    assert (photo.width, photo.height) == opened(photo.large).size == large
    assert opened(photo.small).size == small
    assert opened(photo.large).format == opened(photo.small).format == "WEBP"
