"""Words stay in the language they were written in, whichever the page is read in since."""

import pytest
from cast.sharing import rewrite, share, versions, wish
from pack.desk import next_review
from plan.plans import BY_IRO, MINE

from portal.choices.skills_said import FACES
from portal.db import db
from portal.preparation.submissions import submission_versions

WORDS = "ኣነ ክመሃር እደሊ"


@pytest.fixture
def in_english(amina):
    """Turn her pages into English."""
    return lambda: amina.press("/language", {"language": "en", "mode": "both"})


def test_who_may_see_it_is_changed_on_an_english_page(amina, in_english):
    wish_id = wish(amina, WORDS)
    in_english()
    rewrite(amina, wish_id, audience="meeting")
    share(amina)
    (shared,) = versions(amina, "amina")[-1].items
    assert (shared.audience, shared.words["language"]) == ("meeting", "ti")


def test_new_words_are_in_the_language_of_today(amina, in_english):
    wish_id = wish(amina, WORDS)
    in_english()
    rewrite(amina, wish_id, text="I want to learn")
    share(amina)
    assert versions(amina, "amina")[-1].items[0].words["language"] == "en"


def test_the_same_again_from_an_english_page_is_the_same(amina, in_english):
    address = f"/get-ready/wishes/{wish(amina, WORDS)}"
    left_open = amina.visit(address).form_values()
    in_english()
    amina.press(address, left_open)
    assert amina.visit(address).form_values()["revision"] == left_open["revision"]


def test_what_is_said_of_the_plan(amina, her_officer, in_english):
    amina.fill(f"{MINE}/family", says="right", text=WORDS)
    in_english()
    amina.fill(f"{MINE}/family", says="not-me")
    assert f'lang="ti">{WORDS}' in her_officer.visit(BY_IRO).html


def test_an_area_of_skills_in_the_next_review(amina, in_english):
    area = f"/skills/{next(iter(FACES))}"
    amina.fill(area, text=WORDS)
    ahead = next_review(amina, "amina")
    in_english()
    amina.fill(area, audience="meeting")
    share(amina)
    with amina.app.app_context():
        (version,) = submission_versions(db.read, ahead)
        assert version.items[0].words["language"] == "ti"
