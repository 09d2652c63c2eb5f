"""What a young person writes beside their plan, in English: labelled, and theirs to refuse."""

from dataclasses import replace

import pytest
from cast.people import person_id
from plan.plans import BY_IRO, BY_WORKER, MINE, write
from translation.desk import acts, rows
from translation.service import Libre

from portal.audit.models import Act
from portal.plan.saying import word_id

WORDS, ENGLISH = "እዚ ኣነ ኣይኮንኩን", "This is not who I am"
WRITE, COMPUTER = f"{BY_IRO}/areas/family/english", f"{BY_IRO}/areas/family/computer"
SAYS = "Amina says that this is not what they meant."


@pytest.fixture
def said(amina, her_social_worker):
    write(her_social_worker, BY_WORKER)
    amina.fill(f"{MINE}/family", says="not-me", text=WORDS)


@pytest.fixture
def libre(app):
    """A translation service."""
    service, settings = Libre(), app.extensions["settings"]
    app.extensions["settings"] = replace(settings, translate_url=service.url)
    yield service
    service.stop()


def object_to(translation):
    return f"{MINE}/in-english/{translation}/not-meant"


@pytest.mark.usefixtures("said")
def test_it_stands_beside_the_words_with_a_name(amina, her_officer):
    assert WRITE in her_officer.visit(BY_IRO).links()
    her_officer.fill(WRITE, text=ENGLISH)
    page = her_officer.visit(BY_IRO)
    assert page.text.index(WORDS) < page.text.index(ENGLISH)
    assert page.has_text("In English by Olga Officer")
    assert page.has_text("Correct the English")
    assert acts(amina, Act.TRANSLATED) == ["translated"]
    (row,) = rows(amina)
    assert (row.review_id, row.item_id) == (None, word_id(person_id("amina"), "family"))


@pytest.mark.usefixtures("said")
def test_a_replay_is_the_same_row_and_other_words_are_refused(amina, her_officer):
    sent = {**her_officer.visit(WRITE).form_values(), "text": ENGLISH}
    her_officer.press(WRITE, sent)
    her_officer.press(WRITE, sent)
    assert len(rows(amina)) == 1
    refused = her_officer.press(WRITE, {**sent, "text": "Other words"}, expect=409)
    assert refused.has_text("Somebody saved other English")
    assert refused.has_text("Other words")
    assert her_officer.fill(WRITE, expect=422, text=" ").has_text(
        "Write something before you save."
    )


@pytest.mark.usefixtures("said")
def test_of_changed_words_there_is_none(amina, her_officer):
    stale = {**her_officer.visit(WRITE).form_values(), "text": ENGLISH}
    her_officer.fill(WRITE, text=ENGLISH)
    amina.fill(f"{MINE}/family", says="not-me", text="ካልእ")
    assert not her_officer.visit(BY_IRO).has_text(ENGLISH)
    refused = her_officer.press(WRITE, stale, expect=409)
    assert refused.has_text("The young person changed their words")
    amina.press(f"{MINE}/family/take-back")
    her_officer.visit(WRITE, expect=404)
    her_officer.press(COMPUTER, expect=404)


def test_english_words_need_none(amina, her_officer):
    amina.press("/language", {"language": "en", "mode": "mine"})
    amina.fill(f"{MINE}/family", says="not-me", text="Not me")
    assert WRITE not in her_officer.visit(BY_IRO).links()
    her_officer.visit(WRITE, expect=404)
    assert f"{MINE}/in-english" not in amina.visit(MINE).links()


@pytest.mark.usefixtures("said")
def test_the_young_person_says_that_it_is_not_what_they_meant(amina, her_officer):
    assert f"{MINE}/in-english" in amina.visit(MINE).links()
    assert amina.visit(f"{MINE}/in-english").has_text("Nobody has put my words into English yet.")
    her_officer.fill(WRITE, text=ENGLISH)
    made = rows(amina)[-1].id
    assert amina.visit(f"{MINE}/in-english").has_text(ENGLISH)
    amina.fill(object_to(made), text="ካልእ")
    page = her_officer.visit(BY_IRO)
    assert page.has_text(SAYS)
    assert page.has_text("ካልእ")
    both = amina.fill(object_to(made), expect=409, text="ኣይፋል")
    assert both.has_text("on another phone")
    assert both.has_text("ኣይፋል")
    amina.press(f"{MINE}/in-english/{made}/meant")
    assert not her_officer.visit(BY_IRO).has_text(SAYS)


@pytest.mark.usefixtures("said")
def test_without_a_service_an_interpreter_is_asked(her_officer):
    assert COMPUTER not in her_officer.visit(BY_IRO).html
    refused = her_officer.press(COMPUTER, expect=424)
    assert refused.has_text("No translation service is set up.")


@pytest.mark.usefixtures("said")
def test_nothing_is_held_while_a_computer_is_asked(amina, her_officer, libre):
    """What the reading is noted in would keep everybody from writing meanwhile."""
    her_officer.press(COMPUTER)
    assert [path for path, _question in libre.asked][-1] == "/translate"
    assert her_officer.visit(BY_IRO).has_text("Computer translation")
    assert len(rows(amina)) == 1


@pytest.mark.usefixtures("said")
def test_whoever_asks_in_vain_has_read_the_words(amina, her_officer):
    assert her_officer.press(COMPUTER, expect=424).has_text(WORDS)
    assert amina.visit("/me/who-looked").has_text("Olga Officer")


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_social_worker", "ben"])
def test_nobody_else(cast, amina, her_officer, name):
    her_officer.fill(WRITE, text=ENGLISH)
    visitor, made = cast.visitor(name), rows(amina)[-1].id
    visitor.visit(WRITE, expect=404)
    visitor.press(COMPUTER, expect=404)
    visitor.visit(object_to(made), expect=404)
    visitor.press(f"{MINE}/in-english/{made}/meant", expect=404)
