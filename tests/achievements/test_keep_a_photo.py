"""A photo is kept bare, upright and sealed, and shown to its owner alone."""

import pytest
from achievements.album import ALL, NEW, add, file, files_under, the_one
from photos.pictures import (
    CANARY,
    corners,
    exif,
    file_of,
    is_upright,
    opened,
    talkative_heic,
    talkative_jpeg,
    talkative_png,
    talkative_webp,
)

KINDS = {
    "JPEG": talkative_jpeg,
    "PNG": talkative_png,
    "WebP": talkative_webp,
    "HEIC": talkative_heic,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_photo_is_served_bare_in_both_sizes(amina, kind):
    add(amina, KINDS[kind](), text="My cup")
    for size, longest in (("large", 1600), ("small", 400)):
        served = amina.visit(f"{the_one(amina)}/photo/{size}").bytes
        assert CANARY.encode() not in served
        assert is_upright(served)
        picture = opened(served)
        assert picture.format == "WEBP"
        assert not set(picture.info) & {"exif", "xmp", "comment", "icc_profile"}
        assert max(picture.size) <= longest


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_of_any_orientation_is_upright(amina, orientation):
    turned = corners() if orientation == 1 else corners().transpose(_undo(orientation))
    add(amina, file_of(turned, "JPEG", quality=95, exif=exif(orientation)))
    assert is_upright(amina.visit(f"{the_one(amina)}/photo/large").bytes)


def test_the_answer_is_a_picture_and_nothing_else(amina):
    add(amina, talkative_jpeg())
    headers = amina.visit(f"{the_one(amina)}/photo/large").headers
    assert headers["Content-Type"] == "image/webp"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_photo_opens_on_a_page_that_can_be_left_fast(amina):
    add(amina, talkative_jpeg(), text="My cup")
    (shown,) = [link for link in amina.visit(ALL).all("a") if link.get("href").endswith("/photo")]
    page = amina.visit(shown.get("href"))
    assert "/leave" in {form.get("action") for form in page.all("form")}
    (picture,) = page.all("img")
    assert is_upright(amina.visit(picture.get("src")).bytes)


def test_words_without_a_photo_have_no_page_of_a_photo(amina):
    amina.fill(NEW, text="My cup")
    amina.visit(f"{the_one(amina)}/photo", expect=404)


def test_the_words_say_what_the_picture_shows(ben):
    add(ben, talkative_jpeg(), text="Me with my cup")
    add(ben, talkative_jpeg())
    assert [image.get("alt") for image in ben.visit(ALL).all("img")] == [
        "Me with my cup",
        "My photo",
    ]


def test_nothing_of_the_photo_lies_on_the_disk_in_clear(amina, settings):
    add(amina, talkative_jpeg(), text=f"words {CANARY}")
    on_disk = files_under(settings.data)
    assert len(files_under(settings.photos)) == 3
    for data in on_disk:
        assert CANARY.encode() not in data
        assert b"\xff\xd8\xff" not in data[:64]
        assert b"WEBP" not in data[:64]


def test_the_second_of_two_inputs_counts_when_the_first_is_empty(amina):
    both = [file(b"", ""), file(talkative_jpeg())]
    amina.fill(NEW, photo=both)
    assert amina.visit(ALL).all("img")


def test_a_size_that_there_is_not_is_not_there(amina):
    add(amina, talkative_jpeg())
    amina.visit(f"{the_one(amina)}/photo/huge", expect=404)


def test_words_without_a_photo_have_no_picture(amina):
    amina.fill(NEW, text="I passed")
    amina.visit(f"{the_one(amina)}/photo/large", expect=404)


def _undo(orientation):
    from PIL.Image import Transpose as Turn  # noqa: PLC0415

    return {
        2: Turn.FLIP_LEFT_RIGHT,
        3: Turn.ROTATE_180,
        4: Turn.FLIP_TOP_BOTTOM,
        5: Turn.TRANSPOSE,
        6: Turn.ROTATE_90,
        7: Turn.TRANSVERSE,
        8: Turn.ROTATE_270,
    }[orientation]
