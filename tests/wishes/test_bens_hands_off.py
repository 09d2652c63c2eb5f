"""Ben never gets at Amina's wishes; what is hers looks to him like nothing."""

from uuid import uuid4

import pytest


@pytest.fixture
def her_wish(amina):
    wish_id = uuid4()
    amina.press(
        "/get-ready/wishes/new",
        {"id": str(wish_id), "kind": "want", "text": "Canary of Amina", "audience": "meeting"},
    )
    return wish_id


@pytest.mark.parametrize("address", ["", "/removed"])
def test_he_cannot_open_it(ben, her_wish, address):
    hers = ben.visit(f"/get-ready/wishes/{her_wish}{address}", expect=404)
    none = ben.visit(f"/get-ready/wishes/{uuid4()}{address}", expect=404)
    assert without_nonce(hers) == without_nonce(none)


@pytest.mark.parametrize("address", ["", "/remove", "/undo"])
def test_he_cannot_change_it(ben, amina, her_wish, address):
    sent = {"id": str(her_wish), "kind": "want", "text": "Ben", "audience": "meeting"}
    ben.press(f"/get-ready/wishes/{her_wish}{address}", sent, expect=404)
    assert amina.visit("/get-ready/wishes").has_text("Canary of Amina")


def test_he_cannot_take_its_id(ben, amina, her_wish):
    sent = {"id": str(her_wish), "kind": "want", "text": "Ben", "audience": "meeting"}
    ben.press("/get-ready/wishes/new", sent, expect=404)
    assert amina.visit("/get-ready/wishes").has_text("Canary of Amina")


def without_nonce(page):
    nonce = page.headers["Content-Security-Policy"].split("nonce-")[1].split("'")[0]
    return page.html.replace(nonce, "")
