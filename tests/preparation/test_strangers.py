"""Ben and everybody else: nothing of Amina's, by any of these doors."""

import pytest
from cast.sharing import SHARE, read_by, share, texts, versions, wish

CANARY = "canary-of-amina"
ADULTS = ["her_officer", "her_social_worker", "former_worker", "former_officer", "administrator"]


@pytest.fixture
def sent(amina):
    wish(amina, CANARY, audience="meeting")
    sent = amina.visit(SHARE).form_values()
    amina.press(SHARE, sent)
    return sent


@pytest.mark.usefixtures("sent")
def test_ben_sees_his_own_empty_pages(ben):
    for address in ("/get-ready", SHARE, f"{SHARE}/done"):
        assert not ben.visit(address).has_text(CANARY)


def test_ben_cannot_take_the_id_of_her_version(ben, sent):
    wish(ben, "His")
    his = ben.visit(SHARE).form_values() | {"id": sent["id"]}
    ben.press(SHARE, his, expect=404)
    assert versions(ben, "ben") == []


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("name", ADULTS)
def test_these_pages_are_no_adults(cast, name):
    adult = cast.visitor(name)
    for address in ("/get-ready", SHARE, f"{SHARE}/done"):
        adult.visit(address, expect=404)
    adult.press(SHARE, {}, expect=404)
    adult.press("/get-ready/wishes/done", {"done": "1"}, expect=404)


@pytest.mark.usefixtures("sent")
def test_somebody_signed_out_is_asked_in(anybody):
    assert "/card" in anybody.visit(SHARE, expect=302).location


def test_hostile_words_stay_words(ben):
    wish(ben, "<script>alert(1)</script> ' \" \u202e {{ 7*7 }} %(name)s", audience="meeting")
    share(ben)
    page = ben.visit(SHARE)
    assert "<script>alert" not in page.html
    assert page.has_text("{{ 7*7 }} %(name)s")


def test_an_id_that_ben_took_back_is_still_hers_to_take_back(amina, ben):
    hers = wish(amina, "Hers", "meeting")
    share(amina)
    point = {"id": str(hers), "text": "His", "minutes": "5", "audience": "meeting"}
    ben.press("/get-ready/agenda/new", point)
    share(ben)
    ben.press(f"{SHARE}/{hers}/take-back")
    assert texts(read_by(amina, "amina", "her_carer")[-1]) == ["Hers"]
    amina.press(f"{SHARE}/{hers}/take-back")
    assert read_by(amina, "amina", "her_carer")[-1] == ()
