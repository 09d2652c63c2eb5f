"""A plan is made to fit one young person: an area taken out, brought back, or their own."""

from uuid import uuid4

import pytest
from plan.plans import BY_IRO, BY_WORKER, MINE, WANT, cards, write

OWN = {"title": "My sister in Sudan", "prompt": "How we find her.", "icon": "heart"}


def test_an_area_taken_out_is_no_card_of_hers(amina, ben, her_officer):
    her_officer.press(f"{BY_IRO}/areas/money/hide")
    her_officer.press(f"{BY_IRO}/areas/money/hide")
    assert "money" not in cards(amina.visit(MINE))
    assert "money" in cards(ben.visit(MINE))
    amina.visit(f"{MINE}/money", expect=404)
    her_officer.press(f"{BY_IRO}/areas/money/bring-back")
    assert "money" in cards(amina.visit(MINE))


def test_what_is_written_there_is_not_lost(amina, her_social_worker):
    write(her_social_worker, BY_WORKER)
    her_social_worker.press(f"{BY_WORKER}/areas/family/hide")
    page = amina.visit(MINE)
    assert cards(page)[-1] == "family"
    assert page.has_text("Not part of my plan now")
    assert page.has_text(WANT)
    amina.visit(f"{MINE}/family")


@pytest.mark.parametrize(
    ("name", "room"), [("her_officer", BY_IRO), ("her_social_worker", BY_WORKER)]
)
def test_an_area_of_her_own(cast, amina, ben, name, room):
    visitor = cast.visitor(name)
    written = visitor.fill(f"{room}/new-area", **OWN).location
    visitor.fill(written, want="We ask the Red Cross.", state="not-started")
    page = amina.visit(MINE)
    for text in (*OWN["title"].split(), "How we find her.", "We ask the Red Cross."):
        assert page.has_text(text), text
    assert not ben.visit(MINE).has_text(OWN["title"])
    own = cards(page)[-1]
    amina.fill(f"{MINE}/{own}", says="right")
    ben.visit(f"{MINE}/{own}", expect=404)


def test_the_same_again_is_one_area_and_other_words_are_refused(amina, her_officer):
    sent = {**OWN, "id": str(uuid4())}
    her_officer.press(f"{BY_IRO}/new-area", sent)
    her_officer.press(f"{BY_IRO}/new-area", sent)
    page = her_officer.press(f"{BY_IRO}/new-area", {**sent, "title": "Other"}, expect=409)
    assert page.has_text("Other")
    assert cards(amina.visit(MINE)).count(sent["id"]) == 1


def test_a_name_and_a_picture_are_needed(her_officer):
    page = her_officer.fill(f"{BY_IRO}/new-area", 422, title="", icon="skull")
    assert page.has_text("Write a name for the area.")
    assert page.has_text("Pick a picture.")


def test_an_area_that_never_was_is_404(her_officer):
    for page in ("/areas/nothing", "/areas/nothing/versions"):
        her_officer.visit(BY_IRO + page, expect=404)
    her_officer.press(f"{BY_IRO}/areas/nothing/hide", expect=404)
