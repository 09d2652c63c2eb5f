"""Kept pages answered before Flask: the same bytes and headers, and never to who is signed in."""

import pytest

PAGE = "/rights/an-advocate"


@pytest.fixture
def twice(anybody):
    """The answer of the portal, and the one that is remembered."""
    return anybody.visit(PAGE), anybody.visit(PAGE)


def test_the_same_again(twice):
    first, again = twice
    assert again.bytes == first.bytes
    assert sorted(again.headers) == sorted(first.headers)


def test_told_that_nothing_changed(anybody, twice):
    etag = twice[0].headers["ETag"]
    answer = anybody.visit(PAGE, expect=304, **{"If-None-Match": etag})
    assert answer.bytes == b""
    assert answer.headers["ETag"] == etag
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert anybody.visit(PAGE, **{"If-None-Match": '"another"'}).bytes == twice[0].bytes


@pytest.mark.usefixtures("twice")
def test_who_is_signed_in_gets_their_own(ben):
    page = ben.visit(PAGE)
    assert page.headers["Cache-Control"] == "no-store"
    assert "I know this" in page.text


@pytest.mark.usefixtures("twice")
def test_another_host_is_still_refused(anybody):
    answer = anybody.client.get(PAGE, headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_a_question_is_answered(anybody, method):
    assert getattr(anybody.client, method)(PAGE).status_code in {400, 405}


@pytest.mark.usefixtures("twice")
def test_another_language_gets_another_page(anybody):
    french = anybody.visit(PAGE, **{"Accept-Language": "fr"})
    assert '<html lang="fr"' in french.html
    assert '<html lang="en"' in anybody.visit(PAGE).html


@pytest.mark.parametrize("header", ["Cookie", "Accept-Language"])
def test_a_question_that_would_fill_the_memory_is_not_remembered(app, header):
    """A thousand of them are, whoever asks and in however many words."""
    client = app.test_client(use_cookies=False)
    assert client.get(PAGE, headers={header: "x" * 30_000}).status_code == 200
    assert app.wsgi_app._answers == {}
    client.get(PAGE, headers={header: "x"})
    assert len(app.wsgi_app._answers) == 1


def test_a_page_that_is_not_kept_is_never_remembered(anybody):
    first = anybody.visit("/language")
    assert anybody.visit("/language").bytes != first.bytes
    assert "ETag" not in first.headers
