"""A young person's page with everything it loads, on a slow phone: counted, gzipped."""

import gzip
import re

import pytest

PAGES = (
    "/",
    "/get-ready",
    "/get-ready/wishes",
    "/get-ready/wishes/new?kind=want",
    "/skills",
    "/skills/home",
    "/council",
    "/speak-up/unfair",
    "/help",
)
LOADED = re.compile(r'(?:href|src)="(/assets/[^"#]+)')
MOST, MOST_SCRIPT = 14_600, 5_000


def weights(visitor, path):
    """(file, gzipped bytes) of the page and of each file that it loads, once."""
    html = visitor.visit(path).html
    files = {path: len(gzip.compress(html.encode(), 6))}
    for file in set(LOADED.findall(html)):
        files[file] = len(visitor.client.get(file, headers={"Accept-Encoding": "gzip"}).data)
    return files


def blocking(html):
    styles = re.findall(r'<link rel="stylesheet"', html)
    scripts = re.findall(r"<script\b[^>]*>", html)
    return styles + [tag for tag in scripts if not re.search(r"defer|async|module", tag)]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_and_what_it_loads_are_light(amina, path):
    files = weights(amina, path)
    assert sum(files.values()) <= MOST, files
    assert sum(size for file, size in files.items() if file.endswith(".js")) <= MOST_SCRIPT, files
    assert not [file for file in files if re.search(r"\.(woff2?|ttf|otf)$", file)], "no font"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_waits_for_one_file_at_most(amina, path):
    assert len(blocking(amina.visit(path).html)) <= 1


def test_the_page_that_a_card_opens_waits_for_nothing(anybody):
    assert not blocking(anybody.visit("/card").html)
    assert sum(weights(anybody, "/card").values()) <= MOST
