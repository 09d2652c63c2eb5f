"""Ben never gets in: Amina's points are to him as if they never were."""

from uuid import uuid4

import pytest
from cast.nothing import bare

LIST = "/get-ready/agenda"
SECRET = "only Amina knows this"


@pytest.fixture
def hers(amina, order):
    amina.fill(f"{LIST}/topics", topics=["family", "money"])
    amina.fill(f"{LIST}/new", text=SECRET)
    return order(amina)[-1]


@pytest.mark.usefixtures("hers")
def test_her_words_are_not_on_his_pages(ben):
    assert not ben.visit(LIST).has_text(SECRET)
    assert ben.visit(f"{LIST}/topics").form_values().get("topics") is None


@pytest.mark.parametrize("ending", ["", "/removed"])
def test_her_point_is_nothing_to_him(hers, ben, ending):
    theirs = ben.visit(f"{LIST}/{hers}{ending}", expect=404)
    assert bare(theirs) == bare(ben.visit(f"{LIST}/{uuid4()}{ending}", expect=404))


@pytest.mark.parametrize("ending", ["", "/up", "/down", "/remove", "/undo"])
def test_he_changes_nothing_of_hers(hers, amina, ben, order, ending):
    form = {"position": 3, "text": "changed", "minutes": "5", "audience": "my-iro", "revision": 1}
    before = amina.visit(LIST).text
    theirs = ben.press(f"{LIST}/{hers}{ending}", form, expect=404)
    nothing = ben.press(f"{LIST}/{uuid4()}{ending}", form, expect=404)
    assert bare(theirs) == bare(nothing)
    assert amina.visit(LIST).text == before
    assert order(ben) == []


@pytest.mark.parametrize("revision", [0, 1, 7])
def test_he_cannot_write_over_her_id(hers, amina, ben, revision):
    form = ben.visit(f"{LIST}/new").form_values()
    ben.press(f"{LIST}/new", {**form, "id": hers, "text": "x", "revision": revision}, expect=404)
    assert amina.visit(LIST).has_text(SECRET)


@pytest.mark.parametrize("who", ["her_officer", "her_social_worker", "administrator", "manager"])
def test_no_adult_reads_a_draft(hers, cast, who):
    adult = cast.visitor(who)
    for path in (LIST, f"{LIST}/topics", f"{LIST}/new", f"{LIST}/{hers}", f"{LIST}/{hers}/removed"):
        adult.visit(path, expect=404)


def test_a_stranger_is_asked_for_a_card(hers, anybody):
    assert "/card" in anybody.visit(f"{LIST}/{hers}", expect=302).location
