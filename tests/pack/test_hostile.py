"""Hostile words in every field come out as the words they are."""

import re

import pytest
from cast.people import review_id
from cast.sharing import share
from pack.desk import PACK, everything, feel, pack_of

LOOKS_LIVE = re.compile("onerror=|javascript:")
HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "{{ 7*7 }} %(name)s %s",
    "javascript:alert(1)",
    "]]></svg><script>alert(1)</script>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_they_are_inert(amina, her_officer, her_social_worker, words):
    # Her own page says these words in an attribute too, where a test of pages refuses their look.
    everything(amina, words, "meeting", proud="My cup" if LOOKS_LIVE.search(words) else words)
    share(amina)
    her_officer.press(f"{PACK}/points", {"text": words, "minutes": "5"})
    for page in (
        her_officer.visit(PACK),
        her_officer.visit("/officer"),
        her_social_worker.visit(PACK.replace("/officer", "/professional").removesuffix("/pack")),
    ):
        assert not [tag for tag in page.all("script") if not tag.get("src")]
        assert not [tag for tag in page.all("img") if tag.get("src") == "x"]
    said = "".join(her_officer.visit(PACK).tree.itertext())
    assert said.count(words) >= 7


def test_words_from_the_right_stand_in_a_block_of_their_own(amina, her_officer):
    everything(amina, "أريد أن أرى أخي", "meeting")
    share(amina)
    page = her_officer.visit(PACK)
    blocks = [one for one in page.all("blockquote") if (one.text or "").startswith("أريد")]
    assert len(blocks) >= 7
    assert {(one.get("dir"), one.get("lang")) for one in blocks} == {("rtl", "ti")}


def test_direction_and_language_of_an_arabic_reader(cast):
    yusuf, officer = cast.visitor("yusuf"), cast.visitor("other_officer")
    feel(yusuf, "friends", "sad", "أنا حزين")
    share(yusuf)
    page = officer.visit(pack_of(review_id("yusuf")))
    assert 'dir="rtl" lang="ar"' in page.html
    assert page.has_text("In Arabic")
