"""What a carer sees stands beside what I say, never over it; she reads only what I shared."""

import pytest
from cast.people import review_id
from cast.sharing import share
from pack.desk import PACK
from skills.room import LIST, answer

REVIEW = f"/professional/reviews/{review_id('amina')}"
SEEN = f"{REVIEW}/skills"


def test_it_stands_beside_and_changes_nothing(amina, her_carer, her_officer):
    answer(amina, "home", clean="not-yet", audience="only-me")
    her_carer.fill(f"{SEEN}/home", **{"skill-clean": "teach"}, text="She mops every day.")
    assert amina.visit(f"{LIST}/home").form_values()["skill-clean"] == ["not-yet"]
    for path in (f"{LIST}/home", f"{LIST}/growth"):
        page = amina.visit(path)
        assert page.has_text("She mops every day.")
        assert page.has_text("Carol Carer")
    assert her_officer.visit(PACK).has_text("She mops every day.")


def test_she_reads_only_what_was_shared_with_her(amina, her_carer):
    answer(amina, "home", clean="not-yet", audience="only-me", text="ሓምሊ")
    answer(amina, "money", save="not-yet", audience="my-iro", text="ሓምሊ")
    share(amina)
    for area in ("home", "money"):
        page = her_carer.visit(f"{SEEN}/{area}")
        assert page.has_text("Nothing is shared with me yet.")
        assert not page.has_text("ሓምሊ")
    answer(amina, "home", audience="meeting")
    share(amina)
    assert her_carer.visit(f"{SEEN}/home").has_text("ሓምሊ")
    assert amina.visit("/me/who-looked").has_text("Carol Carer")


def test_only_the_carer_the_key_worker_and_the_adviser_are_asked(
    cast, her_social_worker, her_officer, ben
):
    for visitor in (her_social_worker, her_officer, ben, cast.visitor("former_worker")):
        visitor.visit(SEEN, expect=404)
        visitor.press(f"{SEEN}/home", {"skill-clean": "teach"}, expect=404)


def test_her_desk_leads_there(her_carer):
    assert SEEN in her_carer.visit("/professional").links()
    assert her_carer.visit(SEEN).has_text("never over it")


def test_other_adults_do_not_read_it(amina, her_carer, her_social_worker):
    her_carer.fill(f"{SEEN}/home", **{"skill-clean": "teach"}, text="She mops every day.")
    answer(amina, "home", clean="teach", audience="meeting")
    share(amina)
    page = her_social_worker.visit(REVIEW)
    assert page.has_text("I can clean my room")
    assert not page.has_text("She mops")


def test_two_tabs_lose_nothing(her_carer):
    opened = her_carer.visit(f"{SEEN}/home").form_values()
    her_carer.fill(f"{SEEN}/home", **{"skill-clean": "teach"}, text="First")
    page = her_carer.press(f"{SEEN}/home", {**opened, "text": "Second"}, expect=409)
    assert page.has_text("I could teach someone")
    assert page.form_values()["text"] == "Second"


@pytest.mark.parametrize("area", ["now", "war"])
def test_there_is_no_such_area(her_carer, area):
    her_carer.visit(f"{SEEN}/{area}", expect=404)
