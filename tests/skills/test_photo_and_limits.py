"""A photo of what I can do: cleaned as any other, kept with its area, mine alone until I share."""

import io

from cast.people import review_id
from cast.sharing import share
from skills.room import LIST, answer, with_photo

PACK = f"/officer/reviews/{review_id('amina')}/pack"


def test_a_photo_is_kept_and_taken_away(ben):
    with_photo(ben)
    assert ben.client.get(f"{LIST}/home/photo/small").mimetype == "image/webp"
    ben.fill(f"{LIST}/home", no_photo="y")
    ben.visit(f"{LIST}/home/photo/small", expect=404)


def test_a_tick_that_is_taken_out_again_leaves_the_photo_there(ben):
    with_photo(ben)
    opened = ben.visit(f"{LIST}/home").form_values()
    ticked = {**opened, "no_photo": "y"}
    said = ben.press(f"{LIST}/home", ticked, expect=200, headers={"X-Autosave": "1"})
    ben.press(f"{LIST}/home", {**opened, "revision": said.json["revision"]})
    assert ben.client.get(f"{LIST}/home/photo/small").mimetype == "image/webp"


def test_a_photo_is_nobody_elses(amina, ben, her_officer):
    with_photo(amina, audience="my-iro")
    ben.visit(f"{LIST}/home/photo/large", expect=404)
    assert "/photos/" not in her_officer.visit(PACK).html
    share(amina)
    (address,) = [one.get("src") for one in her_officer.visit(PACK).all("img")]
    assert her_officer.client.get(address).mimetype == "image/webp"


def test_what_is_no_picture_is_refused_and_the_answers_stay(ben):
    wrong = (io.BytesIO(b"<svg onload=alert(1)>"), "photo.jpg")
    page = with_photo(ben, photo=wrong, expect=422, **{"skill-clean": "teach"})
    assert page.has_text("We couldn't use this picture.")
    assert page.form_values()["skill-clean"] == ["teach"]


def test_ten_a_day_and_no_more(ben):
    for number in range(10):
        with_photo(ben, text=str(number))
    page = with_photo(ben, text="eleven", expect=422)
    assert page.has_text("I can add 10 photos a day.")
    assert page.form_values()["text"] == "eleven"


def test_words_too_long_are_kept_and_counted(ben):
    page = answer(ben, "home", 422, clean="teach", text="x" * 5001)
    assert page.has_text("This is 1 letter too long.")
    assert page.form_values()["text"] == "x" * 5001


def test_a_stranger_area_does_not_exist(ben):
    ben.visit(f"{LIST}/war", expect=404)
    ben.press(f"{LIST}/war/remove", expect=404)
