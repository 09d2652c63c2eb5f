"""Ben must never get in: the addresses are the same for all, and each finds only their own."""

import pytest

ALL = "/get-ready/taking-part"
SECTIONS = ("how", "people", "where-and-when", "needs", "interpreter")


@pytest.fixture
def hers(amina):
    for section in SECTIONS:
        amina.fill(f"{ALL}/{section}", text="CANARY of Amina")
    return amina


@pytest.mark.parametrize("path", [ALL, *(f"{ALL}/{section}" for section in SECTIONS)])
def test_ben_finds_his_own_page_empty(hers, ben, path):
    assert "CANARY" in hers.visit(path).html
    assert "CANARY" not in ben.visit(path).html


@pytest.mark.parametrize("section", SECTIONS)
def test_ben_cannot_write_in_hers_with_her_id(hers, ben, section):
    path = f"{ALL}/{section}"
    form = {**ben.visit(path).form_values(), "text": "Ben was here"}
    ben.press(path, {**form, "id": hers.visit(path).form_values()["id"]})
    assert hers.visit(path).form_values()["text"] == "CANARY of Amina"
    assert ben.visit(path).form_values()["text"] == "Ben was here"


@pytest.mark.parametrize(
    "who", ["her_officer", "her_social_worker", "administrator", "manager", "former_officer"]
)
@pytest.mark.parametrize("path", [ALL, f"{ALL}/people"])
def test_no_adult_opens_a_draft(hers, cast, who, path):
    assert "CANARY" in hers.visit(path).html
    cast.visitor(who).visit(path, expect=404)


def test_somebody_who_is_not_signed_in_is_asked_for_a_card(anybody):
    assert "/card" in anybody.visit(ALL, expect=302).location
