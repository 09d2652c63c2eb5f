"""A photo is replaced or taken away; an achievement is removed and brought back."""

from achievements.album import ALL, NEW, add, file, the_one
from photos.pictures import BLUE, file_of, is_upright, near, opened, talkative_jpeg
from PIL import Image

JPEG = talkative_jpeg()
OTHER = file_of(Image.new("RGB", (320, 240), BLUE), "JPEG")


def test_changing_the_words_keeps_the_photo(ben):
    add(ben, JPEG, text="My cup")
    ben.fill(the_one(ben), text="My gold cup")
    assert ben.visit(ALL).has_text("My gold cup")
    assert is_upright(ben.visit(f"{the_one(ben)}/photo/large").bytes)


def test_another_photo_takes_the_place_of_the_first(ben):
    add(ben, JPEG, text="My cup")
    ben.fill(the_one(ben), photo=file(OTHER))
    shown = opened(ben.visit(f"{the_one(ben)}/photo/large").bytes).convert("RGB")
    assert near(shown.getpixel((10, 10)), BLUE)


def test_the_photo_is_taken_away_and_the_words_stay(ben):
    add(ben, JPEG, text="My cup")
    ben.fill(the_one(ben), no_photo="y")
    page = ben.visit(ALL)
    assert page.has_text("My cup")
    assert not page.all("img")
    ben.visit(f"{the_one(ben)}/photo/large", expect=404)


def test_taking_the_photo_away_leaves_something_to_be_written(ben):
    add(ben, JPEG)
    page = ben.fill(the_one(ben), 422, no_photo="y")
    assert page.has_text("Add a photo or some words.")


def test_what_is_removed_is_gone_with_its_photo_and_comes_back(ben):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    ben.press(f"{there}/remove")
    assert not ben.visit(ALL).has_text("My cup")
    ben.visit(f"{there}/photo/large", expect=404)
    assert ben.visit(f"{there}/removed").has_text("My cup")
    ben.press(f"{there}/undo")
    assert ben.visit(f"{there}/photo/small").bytes


def test_words_on_a_page_left_open_outlive_the_removal_on_another_phone(ben):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    left_open = {**ben.visit(there).form_values(), "text": "My gold cup"}
    ben.press(f"{there}/remove")
    both = ben.press(there, left_open, expect=409)
    assert both.has_text("My gold cup")
    (picture,) = both.all("img")
    assert ben.visit(picture.get("src")).bytes
    ben.press(there, both.form_values())
    assert ben.visit(ALL).has_text("My gold cup")


def test_autosave_keeps_the_words_and_the_photo_that_is_there(ben):
    add(ben, JPEG, text="My cup")
    form = {**ben.visit(the_one(ben)).form_values(), "text": "My gold cup"}
    said = ben.press(the_one(ben), form, expect=200, headers={"X-Autosave": "1"})
    assert said.json["revision"] == 2
    assert ben.visit(ALL).all("img")


def test_autosave_of_words_and_then_the_photo_is_one_achievement(ben):
    form = {**ben.visit(NEW).form_values(), "text": "My cup"}
    said = ben.press(NEW, form, expect=200, headers={"X-Autosave": "1"})
    ben.press(NEW, {**form, "revision": said.json["revision"], "photo": file(JPEG)})
    assert is_upright(ben.visit(f"{the_one(ben)}/photo/large").bytes)


def test_what_was_shared_is_still_shown_with_its_photo_to_its_writer(ben, amina):
    add(ben, JPEG, text="My cup", audience=["meeting"])
    ben.fill("/get-ready/share")
    ben.press(f"{the_one(ben)}/remove")
    (picture,) = ben.visit("/get-ready/share").all("img")
    assert is_upright(ben.visit(picture.get("src")).bytes)
    amina.visit(picture.get("src"), expect=404)


def test_a_tick_that_is_taken_out_again_leaves_the_photo_there(ben):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    opened_page = ben.visit(there).form_values()
    ticked = {**opened_page, "no_photo": "y"}
    said = ben.press(there, ticked, expect=200, headers={"X-Autosave": "1"})
    ben.press(there, {**opened_page, "revision": said.json["revision"]})
    assert is_upright(ben.visit(f"{there}/photo/large").bytes)


def test_a_tick_that_saved_itself_and_stays_takes_the_photo_away(ben):
    add(ben, JPEG, text="My cup")
    there = the_one(ben)
    ticked = {**ben.visit(there).form_values(), "no_photo": "y"}
    said = ben.press(there, ticked, expect=200, headers={"X-Autosave": "1"})
    ben.press(there, {**ticked, "revision": said.json["revision"]})
    assert not ben.visit(ALL).all("img")


def test_no_photo_of_somebody_else_comes_with_it(ben, amina):
    add(amina, JPEG, text="Her cup")
    hers = amina.visit(the_one(amina)).form_values()["had_photo"]
    ben.fill(NEW, text="My cup")
    ben.fill(the_one(ben), had_photo=hers)
    assert not ben.visit(ALL).all("img")
