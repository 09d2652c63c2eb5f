"""Ben never gets in: what Amina feels is nowhere on his pages, and no adult reads a draft."""

import pytest
from cast.nothing import bare

LIST = "/get-ready/feelings"
SECRET = "only Amina knows this"


@pytest.fixture
def hers(amina):
    amina.fill(f"{LIST}/friends", feeling="sad", text=SECRET, audience="meeting")
    return f"{LIST}/friends"


def test_his_page_of_the_same_area_is_his(hers, ben):
    page = ben.visit(hers)
    assert not page.has_text(SECRET)
    assert "feeling" not in page.form_values()
    assert not ben.visit(LIST).has_text("I feel sad")


@pytest.mark.parametrize("ending", ["/remove", "/undo"])
def test_he_changes_nothing_of_hers(hers, amina, ben, ending):
    theirs = ben.press(f"{hers}{ending}", expect=404)
    assert bare(theirs) == bare(ben.press(f"{LIST}/money{ending}", expect=404))
    assert amina.visit(LIST).has_text(SECRET)


@pytest.mark.parametrize("who", ["her_officer", "her_social_worker", "administrator", "manager"])
def test_no_adult_reads_a_draft(hers, cast, who):
    adult = cast.visitor(who)
    for path in (LIST, hers, f"{hers}/removed"):
        adult.visit(path, expect=404)


def test_a_stranger_is_asked_for_a_card(hers, anybody):
    assert "/card" in anybody.visit(hers, expect=302).location


def test_the_feeling_itself_is_sealed(app, amina, settings):
    amina.fill(f"{LIST}/friends", feeling="not-saying", text="canary-of-a-feeling")
    assert app.testing
    for file in settings.data.rglob("*"):
        if file.is_file():
            assert b"canary-of-a-feeling" not in file.read_bytes()
            assert b"not-saying" not in file.read_bytes()
