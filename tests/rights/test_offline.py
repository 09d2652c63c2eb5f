"""What a phone keeps of rights: all open pages of a language at once, as anybody sees them."""

import json
import re

import pytest

from portal.long_pages.shelf import pages_of

SLUGS = [page.name.slug for page in pages_of("rights")]
MOST = 900_000


def settled(page, name):
    [found] = re.findall(rf"^const {name} = (.+);$", page.data.decode(), re.MULTILINE)
    return json.loads(found)


def test_it_keeps_every_page_whichever_was_opened(anybody, amina):
    first = anybody.client.get("/sw.js?in=ar")
    assert first.mimetype == "text/javascript"
    assert settled(first, "LANGUAGE") == "ar"
    kept = settled(first, "KEPT")
    assert {"/rights", *(f"/rights/{slug}" for slug in SLUGS)} <= set(kept)
    assert all(one.startswith(("/rights", "/assets/")) for one in kept)
    assert amina.client.get("/sw.js?in=ar").data == first.data
    assert sum(len(anybody.client.get(one).data) for one in kept) <= MOST


@pytest.mark.parametrize(
    ("asked", "given"), [("fa-AF", "fa-AF"), ("", "en"), ("../x", "en"), ("xx", "en")]
)
def test_a_language_that_is_none_is_english(anybody, asked, given):
    assert settled(anybody.client.get(f"/sw.js?in={asked}"), "LANGUAGE") == given


def test_another_language_is_another_version(anybody):
    versions = {settled(anybody.client.get(f"/sw.js?in={one}"), "VERSION") for one in ("ar", "en")}
    assert len(versions) == 2


def test_what_it_keeps_is_nobodys_page(anybody, amina):
    page = anybody.client.get("/rights/an-advocate", headers={"Accept-Language": "ti"})
    assert b"data-idle" not in page.data
    assert b"Amina" not in page.data
    assert "Do I know this?" in amina.visit("/rights/an-advocate").html


@pytest.mark.parametrize("name", ["anybody", "amina"])
def test_only_pages_of_rights_may_have_a_worker(request, name):
    visitor = request.getfixturevalue(name)
    for path in ("/rights", "/rights/an-advocate", "/rights/an-advocate/easy"):
        policy = visitor.visit(path).headers["Content-Security-Policy"]
        assert "worker-src 'self'; trusted-types worker" in policy
        assert "trusted-types 'none'" not in policy
    assert "worker" not in visitor.visit("/help").headers["Content-Security-Policy"]
