"""Feelings over the reviews: the chart and the table say the same."""

import re

import pytest
from cast.page import XHTML
from cast.sharing import share
from pack.desk import feel, next_review, pack_of

from portal.choices.areas import AREAS
from portal.choices.feelings import FEELINGS
from portal.pack.feelings import frame
from portal.web.charts import WIDTH

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def pack(amina):
    feel(amina, "friends", "sad")
    feel(amina, "future", "not-saying")
    feel(amina, "money", "angry", audience="only-me")
    share(amina)
    ahead = next_review(amina)
    feel(amina, "friends", "good", "ደስ ኢሉኒ")
    feel(amina, "family", "worried")
    share(amina)
    return pack_of(ahead)


def in_table(page):
    rows = page.tree.find(f".//{XHTML}table").findall(f".//{XHTML}tbody/{XHTML}tr")
    said = {}
    for row in rows:
        area, *cells = ["".join(cell.itertext()).strip() for cell in row]
        said[area] = [cell for cell in cells if "Nothing to show" not in cell]
    return said


def in_chart(page):
    """Read back from where the dots stand."""
    labels = {y: feeling.label.plain() for feeling, y in frame(rtl=False).rows}
    said = {}
    for drawn in page.tree.findall(f".//{SVG}svg[@role='img']"):
        dots = sorted(drawn.findall(f"{SVG}circle"), key=lambda dot: int(dot.get("cx")))
        said[drawn.find(f"{SVG}title").text] = [labels[int(dot.get("cy"))] for dot in dots]
    return said


def drawn_at(page):
    """Where everything in the charts stands along the lines."""
    parts = [
        part for chart in page.tree.findall(f".//{SVG}svg[@role='img']") for part in chart.iter()
    ]
    names = ("x", "x1", "x2", "cx")
    return [int(part.get(name)) for part in parts for name in names if part.get(name)]


def test_chart_and_table_say_the_same(her_officer, pack):
    page = her_officer.visit(pack)
    assert in_table(page) == {
        AREAS["family"].label.plain(): ["I feel worried"],
        AREAS["friends"].label.plain(): ["I feel sad", "I feel good"],
        AREAS["future"].label.plain(): ["I don't want to say"],
    }
    assert in_chart(page) == in_table(page)


def test_each_picture_has_a_title_and_says_what_it_shows(her_officer, pack):
    page = her_officer.visit(pack)
    says = [one.text for one in page.tree.findall(f".//{SVG}desc")]
    assert any(re.search(r"Review .?1.?: .?I feel sad.?\.", one) for one in says)
    assert all(drawn.get("aria-labelledby") for drawn in page.tree.findall(f".//{SVG}svg[@role]"))


def test_it_mirrors_where_the_reader_reads_from_the_right(her_officer, pack):
    ltr = drawn_at(her_officer.visit(pack))
    her_officer.fill("/language", language="ar", mode="mine")
    rtl = drawn_at(her_officer.visit(pack))
    assert len(ltr) > 20
    assert [WIDTH - x for x in rtl] == ltr


def test_only_this_review_is_drawn_full(her_officer, pack):
    full = her_officer.visit(pack).tree.findall(f".//{SVG}circle[@class='now']")
    assert len(full) == 2


def test_what_was_only_hers_is_in_neither(her_officer, pack):
    page = her_officer.visit(pack)
    assert AREAS["money"].label.plain() not in page.text
    assert FEELINGS["angry"].label.plain() not in page.tree.find(f".//{XHTML}table").itertext()
