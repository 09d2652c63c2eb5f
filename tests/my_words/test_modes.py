"""In three modes and two more languages; for who reads English there is nothing of it."""

import pytest
from my_words.words import ADD, KEEP, LIST, TAP, english, kept, tap

TOGGLE = "data-keep"
ENTRANCES = ("/me", "/me/my-data", "/language")


def speak(visitor, language, mode):
    visitor.press("/language", {"language": language, "mode": mode})


@pytest.mark.parametrize("mode", ["both", "mine", "english"])
def test_the_list_has_both_languages_in_each_mode(amina, mode):
    tap(amina, "Feeling safe")
    speak(amina, "ti", mode)
    page = amina.visit(LIST)
    assert english(page) == ["Feeling safe"]
    assert "ስምዒት ድሕንነት" in page.text
    assert "ስምዒት ድሕንነት" in amina.visit(f"{ADD}/my-life").text
    for path in ENTRANCES:
        assert LIST in amina.visit(path).links()


@pytest.mark.parametrize(("mode", "there"), [("both", True), ("mine", False), ("english", False)])
def test_only_pages_in_two_languages_have_lines_to_tap(amina, mode, there):
    speak(amina, "ti", mode)
    for path in ("/", "/get-ready", "/help", LIST):
        assert (TOGGLE in amina.visit(path).html) is there, path
        assert ("words.js" in amina.visit(path).html) is there, path


def test_the_list_is_in_the_language_she_reads_now(amina):
    tap(amina, "Feeling safe")
    speak(amina, "ar", "both")
    own = [one for one in amina.visit(LIST).all("span") if one.get("class") == "own"]
    assert ("ar", "rtl") in [(one.get("lang"), one.get("dir")) for one in own]


def test_who_reads_english_is_told_so(ben):
    for path in (LIST, ADD, f"{ADD}/feelings"):
        assert "My language here is English." in ben.visit(path).text
    for path in ("/", *ENTRANCES):
        page = ben.visit(path)
        assert LIST not in page.links()
        assert TOGGLE not in page.html
    for path in (ADD, KEEP, TAP):
        ben.press(path, {"english": "Feeling safe"}, expect=404)


def test_words_come_back_with_the_language(amina):
    tap(amina, "Feeling safe")
    speak(amina, "en", "both")
    assert "My language here is English." in amina.visit(LIST).text
    speak(amina, "ti", "both")
    assert kept(amina) == ["Feeling safe"]


def test_staff_have_no_such_button(her_officer):
    speak(her_officer, "ar", "both")
    assert TOGGLE not in her_officer.visit("/officer").html
