"""The same form sent again, from one phone or two."""

from achievements.album import ALL, NEW, add, file, files_under, ids, the_one
from photos.pictures import BLUE, file_of, is_upright, near, opened, talkative_jpeg
from PIL import Image

JPEG = talkative_jpeg()
OTHER = file_of(Image.new("RGB", (320, 240), BLUE), "JPEG")


def filled(visitor, path=NEW, **values):
    return {**visitor.visit(path).form_values(), **values}


def test_a_replay_is_the_same_row_and_the_same_photo(amina, settings):
    form = filled(amina, text="My cup")
    for _again in range(2):
        amina.press(NEW, {**form, "photo": file(JPEG)})
    assert len(ids(amina.visit(ALL))) == 1
    assert len(files_under(settings.photos)) == 3


def test_a_replay_with_another_picture_changes_nothing(amina):
    form = filled(amina, text="My cup")
    amina.press(NEW, {**form, "photo": file(JPEG)})
    page = amina.press(NEW, {**form, "photo": file(OTHER)}, expect=409)
    assert is_upright(amina.visit(f"{the_one(amina)}/photo/large").bytes)
    amina.press(NEW, {**page.form_values(), "photo": file(OTHER)})
    shown = opened(amina.visit(f"{the_one(amina)}/photo/large").bytes).convert("RGB")
    assert near(shown.getpixel((10, 10)), BLUE)


def test_a_replay_with_other_words_changes_nothing(ben):
    form = filled(ben, text="My cup")
    ben.press(NEW, {**form, "photo": file(JPEG)})
    page = ben.press(NEW, {**form, "text": "My goal", "photo": file(JPEG)}, expect=409)
    assert page.has_text("My cup")
    assert page.has_text("My goal")
    assert ben.visit(ALL).has_text("My cup")


def test_two_phones_that_change_one_are_both_shown(ben):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    first, second = filled(ben, there, text="My gold cup"), filled(ben, there, text="Our cup")
    ben.press(there, first)
    page = ben.press(there, {**second, "photo": file(OTHER)}, expect=409)
    assert page.has_text("My gold cup")
    assert page.has_text("Our cup")
    assert is_upright(ben.visit(f"{there}/photo/large").bytes)


def test_what_clashes_leaves_no_photo_behind(ben, settings):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    stale = filled(ben, there, text="Our cup")
    ben.fill(there, text="My gold cup")
    ben.press(there, {**stale, "photo": file(OTHER)}, expect=409)
    assert len(files_under(settings.photos)) == 3
