"""Markdown in a small profile: what is not in it is said, and never becomes HTML."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.help.numbers import load_numbers
from portal.long_pages.drawing import Around, draw
from portal.long_pages.nodes import Button, Call, Heading, Items, Paragraph
from portal.long_pages.profile import LONGEST, read_markdown

NUMBERS = {number.code: number for number in load_numbers(None)}
AROUND = Around(lambda target: f"/to/{target.partition(':')[2]}", NUMBERS)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHN2Zz4=)",
    "[x](//evil.example)",
    "[x](https://evil.example)",
    '[x](portal:help.show "onmouseover=alert(1)")',
    "![x](portal:help.show)",
    "<https://evil.example>",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "`<b>`\n\n```\n<script>\n```",
    "{{phone:<script>}} {{icon:x}} {{phone:childline}}",
    "> <style>*{}</style>",
    "| a | b |\n|---|---|\n| <b> | c |",
)
ALLOWED = re.compile(
    r"</?(?:h[23]|p|[uo]l|li|strong|bdi|a)>|<[uo]l class=\"dashes\">"
    r"|<bdi dir=\"ltr\" class=\"nowrap\">|<a href=\"(?:/to/|tel:)[^\"<>]*\">"
)


def drawn(text):
    return "".join(str(one.html) for one in draw(read_markdown(text).blocks, AROUND))


def test_the_parts_of_a_page():
    text = "Hello\n\n## One\n\n- a\n- **b**\n\n[Go](portal:help.show)\n\n{{phone:childline}}"
    kinds = [type(block) for block in read_markdown(text).blocks]
    assert kinds == [Paragraph, Heading, Items, Button, Call]
    assert read_markdown(text).faults == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_becomes_no_html(text):
    for place in (text, f"- {text}", f"## {text}", f"a {text} b"):
        assert "<" not in ALLOWED.sub("", drawn(place)), drawn(place)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="#-*_[]()<>{}!`&:/=\\ \n1.abhrefonpt\"'", max_size=60))
def test_no_text_becomes_other_html(text):
    assert "<" not in ALLOWED.sub("", drawn(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# One", "neither ## nor ###"),
        ("#### Four", "neither ## nor ###"),
        ("*slanted*", "em_open"),
        ("- a\n  - b", "a list inside a list"),
        ("- a\n\n  b", "more than a line"),
        ('[x](portal:help.show "t")', "a title"),
        ("[](portal:help.show)", "without words"),
        ("x" * (LONGEST + 1), "shorter"),
    ],
)
def test_what_the_profile_lacks_is_said(text, what):
    assert what in " ".join(read_markdown(text).faults)


def test_a_number_stands_left_to_right():
    html = drawn("Call {{phone:emergency}} now")
    assert '<a href="tel:999"><bdi dir="ltr" class="nowrap">999</bdi></a>' in html


def test_ten_thousand_lines_are_refused_quickly():
    assert read_markdown("- a\n" * 10_000).blocks == ()
