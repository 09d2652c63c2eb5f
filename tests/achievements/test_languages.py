"""The pages of achievements in Tigrinya and Arabic, and words in either direction."""

import pytest
from achievements.album import ALL, NEW, add, the_one
from photos.pictures import talkative_jpeg


@pytest.mark.parametrize(
    ("name", "tag", "direction"), [("amina", "ti", "ltr"), ("yusuf", "ar", "rtl")]
)
def test_each_page_is_in_the_readers_language(cast, name, tag, direction):
    reader = cast.visitor(name)
    add(reader, talkative_jpeg(), text="كأسي", happened_on="2026-03-09")
    there = the_one(reader)
    for path in (ALL, NEW, there):
        html = reader.visit(path).all("html")
        assert html == []
        root = reader.visit(path).tree
        assert (root.get("lang"), root.get("dir")) == (tag, direction)
    reader.fill(NEW, 422, happened_on="yesterday")


def test_the_direction_of_the_words_is_kept(ben):
    ben.fill(NEW, text="كأسي الذهبي")
    (words,) = ben.visit(ALL).all("blockquote")
    assert words.get("dir") == "rtl"
