"""Keeping something to be proud of, with words alone."""

NEW = "/get-ready/achievements/new"


def test_words_alone_are_enough(amina):
    amina.fill(NEW, text="I passed my English test", audience=["meeting"])
    shown = amina.visit("/get-ready/achievements")
    assert shown.has_text("I passed my English test")
    assert not shown.all("img")
