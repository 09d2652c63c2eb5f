"""A picture that cannot be used is refused in one sentence, and the rest of the form stays."""

import pytest
from achievements.album import ALL, NEW, add, file, files_under
from photos.pictures import bomb_png, corners, file_of, talkative_jpeg

CANNOT_USE = "We couldn't use this picture. Try another one."
JPEG = talkative_jpeg()

BAD = {
    "no picture": b"My dear diary",
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a GIF": file_of(corners(), "GIF"),
    "cut off": JPEG[: len(JPEG) // 2],
    "over 40 megapixels": bomb_png(),
    "over 10 MB": JPEG + bytes(10_000_000),
    "over 11 MB": JPEG + bytes(12_000_000),
    "over 30 MB": JPEG + bytes(31_000_000),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_picture_is_refused_and_the_form_kept(ben, settings, kind):
    values = {"text": "My cup", "happened_on": "2026-03-09", "audience": ["meeting"]}
    page = add(ben, BAD[kind], 422, **values)
    assert page.has_text(CANNOT_USE)
    assert {name: page.form_values()[name] for name in values} == values
    assert not ben.visit(ALL).has_text("My cup")
    assert not files_under(settings.photos)


def test_the_same_form_takes_another_picture(ben):
    page = add(ben, b"no picture", 422, text="My cup")
    ben.press(NEW, {**page.form_values(), "photo": file(JPEG)})
    assert ben.visit(ALL).all("img")


def test_an_upload_past_all_limits_is_told_the_same(ben):
    page = add(ben, JPEG + bytes(35_000_000), 413, text="My cup")
    assert page.has_text(CANNOT_USE)


def test_a_good_photo_beside_a_bad_day_is_to_be_chosen_again(ben):
    page = add(ben, JPEG, 422, happened_on="yesterday")
    assert page.has_text("Choose the photo again, then save.")
    assert not page.has_text(CANNOT_USE)


def test_a_file_name_is_never_believed(ben):
    ben.fill(NEW, photo=file(JPEG, "../../<b>etc</b>/passwd.exe"))
    assert not ben.visit(ALL).has_text("passwd")
