"""The pages of feelings: five reads or less, in Arabic and Tigrinya, done by one's own word."""

import pytest
from cast.counting import queries

from portal.choices.areas import AREAS

LIST = "/get-ready/feelings"


@pytest.mark.parametrize("path", ["", "/friends", "/friends?areas=friends,money"])
def test_a_page_reads_five_times_or_less(app, amina, path):
    for area in AREAS:
        amina.fill(f"{LIST}/{area}", feeling="good")
    amina.visit(f"{LIST}{path}")
    with queries(app) as seen:
        amina.visit(f"{LIST}{path}")
    assert 0 < len(seen) <= 5, seen


@pytest.mark.parametrize(
    ("name", "tag", "direction"), [("yusuf", "ar", "rtl"), ("amina", "ti", "ltr")]
)
def test_every_page_is_in_the_reader_s_language(cast, name, tag, direction):
    reader = cast.visitor(name)
    reader.fill(f"{LIST}/friends", feeling="good")
    for path in (LIST, f"{LIST}/friends", f"{LIST}/papers-and-lawyer"):
        assert f'<html lang="{tag}" dir="{direction}"' in reader.visit(path).html


def test_all_areas_can_be_answered(ben):
    for area in AREAS:
        ben.fill(f"{LIST}/{area}", feeling="so-so")
    assert 'name="areas"' not in ben.visit(LIST).html


def test_i_am_done_and_not_done_yet(ben):
    assert ben.visit(LIST).has_text("I am done with this")
    ben.press(f"{LIST}/done", {"done": "1"})
    assert ben.visit(LIST).has_text("Not done yet")
    ben.press(f"{LIST}/done", {"done": "0"})
    assert ben.visit(LIST).has_text("I am done with this")
