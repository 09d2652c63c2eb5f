"""Ben must never get in: what is Amina's does not exist for him, nor for any adult."""

import pytest
from achievements.album import add, file, the_one
from photos.pictures import is_upright, talkative_jpeg

JPEG = talkative_jpeg()
PAGES = ("", "/photo", "/photo/large", "/photo/small", "/removed")
WHO = ("ben", "her_officer", "her_social_worker", "administrator", "manager", "former_worker")


@pytest.fixture
def hers(amina):
    add(amina, JPEG, text="CANARY of Amina", audience=["meeting"])
    return the_one(amina)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_opens_it(cast, hers, who, page):
    refused = cast.visitor(who).visit(hers + page, expect=404)
    assert "CANARY" not in refused.html


@pytest.mark.parametrize("page", PAGES)
def test_hers_is_like_one_that_never_was(cast, hers, page):
    ben = cast.visitor("ben")
    never = "/get-ready/achievements/00000000-0000-4000-8000-000000000000"
    answers = [ben.client.get(there + page) for there in (hers, never)]
    nonces = [_without_nonce(answer) for answer in answers]
    assert nonces[0] == nonces[1]


@pytest.mark.parametrize("act", ["remove", "undo"])
def test_ben_cannot_remove_it(amina, ben, hers, act):
    ben.press(f"{hers}/{act}", expect=404)
    assert is_upright(amina.visit(f"{hers}/photo/large").bytes)


def test_ben_cannot_change_it(amina, ben, hers):
    ben.press(hers, {"text": "Ben was here", "audience": "meeting"}, expect=404)
    form = ben.visit("/get-ready/achievements/new").form_values()
    stolen = {**form, "id": hers.rsplit("/", 1)[1], "text": "Ben was here", "photo": file(JPEG)}
    ben.press("/get-ready/achievements/new", stolen, expect=404)
    assert amina.visit("/get-ready/achievements").has_text("CANARY of Amina")


def test_ben_cannot_take_her_photo_by_its_id(amina, ben):
    form = {**amina.visit("/get-ready/achievements/new").form_values(), "photo": file(JPEG)}
    amina.press("/get-ready/achievements/new", form)
    mine = ben.visit("/get-ready/achievements/new").form_values()
    stolen = {**mine, "photo_id": form["photo_id"]}
    ben.press("/get-ready/achievements/new", {**stolen, "photo": file(JPEG)}, expect=404)
    ben.press("/get-ready/achievements/new", stolen, expect=422)
    assert not ben.visit("/get-ready/achievements").all("img")


def test_somebody_who_is_not_signed_in_is_asked_for_a_card(anybody, hers):
    assert "/card" in anybody.visit(f"{hers}/photo/large", expect=302).location


def _without_nonce(answer):
    nonce = answer.headers["Content-Security-Policy"].split("'nonce-")[1].split("'")[0]
    return answer.text.replace(nonce, "")
