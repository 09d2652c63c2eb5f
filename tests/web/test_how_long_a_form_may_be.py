"""The words of a form are bounded before they are taken apart, however they are sent."""

from io import BytesIO

import pytest
from cast.page import Page
from cast.visitor import Visitor

FORM = "application/x-www-form-urlencoded"
FLOODS = {"many fields": b"a&" * 600_000, "one long field": b"text=" + b"x" * 1_200_000}


@pytest.mark.parametrize("body", FLOODS.values(), ids=FLOODS)
def test_a_form_of_more_than_a_megabyte_is_refused(anybody: Visitor, body: bytes) -> None:
    page = Page(anybody.client.post("/card", data=body, content_type=FORM))
    assert page.status == 413
    assert page.has_text("This is too big.")


@pytest.mark.parametrize("body", FLOODS.values(), ids=FLOODS)
def test_so_is_one_that_does_not_say_how_long_it_is(anybody: Visitor, body: bytes) -> None:
    answer = anybody.client.post(
        "/card",
        input_stream=BytesIO(body),
        content_type=FORM,
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
    assert answer.status_code == 413


def test_words_that_are_only_too_long_come_back(amina: Visitor) -> None:
    words = "\u1230\u120b\u121d" * 30_000
    page = amina.press("/get-ready/wishes/new", {"kind": "want", "text": words}, expect=422)
    assert page.form_values()["text"] == words
