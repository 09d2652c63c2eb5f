"""Words whose end never arrived: nothing of them is saved, and nothing breaks."""

from urllib.parse import urlencode
from uuid import uuid4

import pytest
from cast.page import Page

NEW = "/get-ready/wishes/new"
FORM = "application/x-www-form-urlencoded"
AS_SERVED = {"wsgi.input_terminated": True}
AS_ELSEWHERE: dict[str, bool] = {}


@pytest.mark.parametrize("server", [AS_SERVED, AS_ELSEWHERE])
def test_half_a_body_saves_nothing(amina, server):
    wish = {"id": str(uuid4()), "kind": "want", "audience": "my-iro", "text": "I do not want"}
    body = urlencode({"csrf_token": amina.token(), **wish})
    length = {"CONTENT_LENGTH": str(len(body) + len(" to move"))}
    sent = {"data": body, "content_type": FORM, "environ_overrides": {**server, **length}}
    answer = amina.client.post(NEW, **sent)
    assert Page(answer).status == 400
    assert not amina.visit("/get-ready/wishes").has_text("I do not want")


@pytest.mark.parametrize("server", [AS_SERVED, AS_ELSEWHERE])
def test_half_a_body_with_files_saves_nothing(amina, server):
    body = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nI do not'
    kind = "multipart/form-data; boundary=x"
    sent = {"data": body, "content_type": kind}
    length = {"CONTENT_LENGTH": str(len(body) + 50)}
    token = {"X-CSRFToken": amina.token()}
    answer = amina.client.post(NEW, **sent, headers=token, environ_overrides={**server, **length})
    assert Page(answer).status == 400


def test_a_whole_body_is_read(amina):
    wish = {"id": str(uuid4()), "kind": "want", "audience": "my-iro", "text": "I want to stay"}
    amina.press(NEW, wish, environ_overrides=AS_SERVED)
    assert amina.visit("/get-ready/wishes").has_text("I want to stay")
