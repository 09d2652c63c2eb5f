"""A file where words are asked for is no words: the page says what to do, and breaks nowhere."""

from io import BytesIO
from uuid import uuid4

import pytest
from cast.page import Page

WISH = {"kind": "want", "audience": "my-iro", "text": "A dog"}


def send(visitor, path, field, **fields):
    words = {"csrf_token": visitor.token(), **fields}
    file = (BytesIO(b"words"), "words.txt")
    return Page(visitor.client.post(path, data={**words, field: file}))


@pytest.mark.parametrize("field", ["id", "revision", "text.dir", "no-such-field"])
def test_what_the_page_carries_is_not_there(amina, field):
    assert send(amina, "/get-ready/wishes/new", field, **WISH, id=str(uuid4())).status == 303


@pytest.mark.parametrize("field", ["text", "kind", "audience"])
def test_in_a_wish(amina, field):
    page = send(amina, "/get-ready/wishes/new", field, **{**WISH, "id": str(uuid4())})
    assert page.status == (422 if field in {"text", "kind"} else 303)
    assert page.status == 303 or field == "text" or page.form_values()["text"] == "A dog"


@pytest.mark.parametrize(("path", "field"), [("/card", "code"), ("/sign-in", "name")])
def test_on_the_way_in(anybody, path, field):
    assert send(anybody, path, field).status == 422
