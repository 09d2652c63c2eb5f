"""Each section of taking part is saved on its own, changed, or skipped."""

from urllib.parse import urlsplit

import pytest

from portal.choices.taking_part import SECTIONS

ALL = "/get-ready/taking-part"
ANSWERS = {
    "how": ({"ways": ["part", "chair"]}, "I lead the meeting myself"),
    "people": ({"text": "My football coach"}, "My football coach"),
    "where-and-when": ({"places": ["where-i-live"], "times": ["evening"]}, "In the evening"),
    "needs": ({"breaks": ["one-break"], "food_and_prayer": ["halal"]}, "I eat halal food"),
    "interpreter": ({"interpreter_language": ["byn"], "interpreter_is": ["woman"]}, "Bilen"),
}


@pytest.mark.parametrize("section", ANSWERS)
def test_a_section_is_saved_and_leads_on_to_the_next(ben, section):
    answers, shown = ANSWERS[section]
    onward = ben.fill(f"{ALL}/{section}", **answers).location
    codes = [*SECTIONS.codes, ""]
    assert urlsplit(onward).path == f"{ALL}/{codes[codes.index(section) + 1]}".rstrip("/")
    assert ben.visit(ALL).has_text(shown)


@pytest.mark.parametrize("section", ANSWERS)
def test_a_section_is_changed_from_what_was_saved(ben, section):
    answers, shown = ANSWERS[section]
    ben.fill(f"{ALL}/{section}", **answers)
    ben.fill(f"{ALL}/{section}", text="Something else too")
    page = ben.visit(ALL)
    assert page.has_text(shown) or section == "people"
    assert page.has_text("Something else too")


@pytest.mark.parametrize("section", ANSWERS)
def test_a_section_that_is_skipped_saves_nothing(ben, section):
    page = ben.visit(f"{ALL}/{section}")
    ben.press(f"{ALL}/{section}", page.form_values())
    assert not any(link.endswith("change") for link in ben.visit(ALL).links())
    assert ben.visit(ALL).all("section") == []


def test_a_section_that_is_emptied_is_gone_and_can_be_filled_again(ben):
    ben.fill(f"{ALL}/how", ways=["video"])
    ben.fill(f"{ALL}/how", ways=[])
    assert ben.visit(ALL).all("section") == []
    ben.fill(f"{ALL}/how", ways=["there"])
    assert ben.visit(ALL).has_text("I come to the meeting")


def test_what_is_not_a_section_is_not_there(ben):
    ben.visit(f"{ALL}/secrets", expect=404)
