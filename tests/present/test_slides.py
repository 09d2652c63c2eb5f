"""The slides: what is for everyone, one thing on each, and no hint that there is more."""

from cast.people import Cast, review_id
from cast.sharing import share, wish
from present.room import ENGLISH, PRIVATE, TIGRINYA, WALL, for_everyone, put_into_english, slides


def test_everything_for_everyone_has_a_slide_and_nothing_else_has(amina, her_officer):
    for_everyone(amina)
    shown = slides(her_officer)
    text = " ".join(page.text for page in shown)
    for words in (TIGRINYA, "Where I live next year", "I miss them", "I won a race", "patient"):
        assert words in text
    assert PRIVATE not in " ".join(page.html for page in shown)


def test_numbers_have_no_gap_and_minutes_count_what_is_shown(amina, her_officer):
    for_everyone(amina)
    shown = slides(her_officer)
    assert len(shown) == 9
    assert all(f"{number} / 9" in page.text for number, page in enumerate(shown, start=1))
    assert "My points take 15 minutes." in shown[1].text
    assert "1." in shown[3].text
    assert "2." in shown[4].text


def test_the_first_slide_says_nothing_of_anybody(amina, her_officer):
    for_everyone(amina)
    first = slides(her_officer)[0]
    assert "Our meeting" in first.text
    assert "Amina" not in first.html


def test_both_languages_stand_beside_each_other(amina, her_officer):
    seen = for_everyone(amina)
    put_into_english(amina, seen, TIGRINYA, ENGLISH)
    (page,) = [page for page in slides(her_officer) if TIGRINYA in page.text]
    sides = [(s.get("lang"), "".join(s.itertext())) for s in page.all("section")]
    assert [lang for lang, _text in sides] == ["ti", "en"]
    assert TIGRINYA in sides[0][1]
    assert ENGLISH in sides[1][1]
    assert "A person put this into English" in sides[1][1]


def test_words_without_english_say_so(amina, her_officer):
    for_everyone(amina)
    (page,) = [page for page in slides(her_officer) if TIGRINYA in page.text]
    assert "This is not in English yet." in page.text


def test_a_slide_in_english_has_one_side(cast: Cast):
    ben, officer = cast.visitor("ben"), cast.visitor("other_officer")
    wish(ben, "More football", "meeting")
    share(ben)
    page = officer.visit(f"/officer/reviews/{review_id('ben')}/present/2")
    assert [side.get("lang") for side in page.all("section")] == ["en"]


def test_what_is_taken_back_has_no_slide(amina, her_officer):
    seen = for_everyone(amina)
    amina.press(f"/get-ready/share/{seen}/take-back")
    shown = slides(her_officer)
    assert len(shown) == 8
    assert TIGRINYA not in " ".join(page.html for page in shown)


def test_long_words_go_on_to_the_next_slide(amina, her_officer):
    wish(amina, "word " * 100, "meeting")
    share(amina)
    shown = slides(her_officer)
    assert len(shown) == 5
    assert all("word word" in page.text for page in shown[1:4])


def test_a_photo_has_an_address_of_its_own(amina, her_officer):
    for_everyone(amina)
    (source,) = [image.get("src") for page in slides(her_officer) for image in page.all("img")]
    assert source.startswith(f"{WALL}/photos/")
    assert her_officer.client.get(source).mimetype == "image/webp"


def test_a_photo_that_is_not_for_the_room_is_not_there(amina, her_officer):
    for_everyone(amina)
    pack = her_officer.visit(f"/officer/reviews/{review_id('amina')}/pack")
    photos = {image.get("src", "").split("/")[-2] for image in pack.all("img")}
    answers = [her_officer.client.get(f"{WALL}/photos/{one}/large").status_code for one in photos]
    assert sorted(answers) == [200, 404]


def test_a_number_that_is_none_is_not_there(amina, her_officer):
    for_everyone(amina)
    for number in (0, 10, 99999999999):
        her_officer.visit(f"{WALL}/{number}", expect=404)


def test_a_meeting_without_words_has_two_slides(her_officer):
    assert len(slides(her_officer)) == 2
