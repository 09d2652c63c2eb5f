"""A computer puts the letter into my language when I ask for it, labelled, beside the English."""

from dataclasses import replace

import pytest
from letters.letters import MINE, answered, held, send, write
from translation.desk import acts
from translation.service import Libre

from portal.audit.models import Act

ASK = f"{MINE}/in-my-language"
TIGRINYA = "ሰላም ኣሚና"
LISTED = [{"code": "en", "name": "English", "targets": ["ar", "en", "ti"]}]


@pytest.fixture
def letter(amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer, reach="Ring me on Mondays.")
    send(her_officer)


@pytest.fixture
def libre(app):
    service = Libre()
    app.extensions["settings"] = replace(app.extensions["settings"], translate_url=service.url)
    service.languages, service.english = LISTED, TIGRINYA
    yield service
    service.stop()


@pytest.mark.usefixtures("letter")
def test_without_a_service_an_interpreter_is_offered(amina):
    page = amina.visit(MINE)
    assert page.has_text("I can ask an interpreter to read it to me.")
    assert not page.has_text("Show it in my language too")


@pytest.mark.usefixtures("letter")
def test_it_stands_labelled_beside_the_english(amina, libre):
    assert amina.visit(MINE).has_text("Show it in my language too")
    assert libre.asked == []
    amina.press(ASK)
    page = amina.visit(MINE)
    assert page.has_text(TIGRINYA)
    assert page.has_text("Computer translation")
    assert page.has_text("Ring me on Mondays.")
    assert 'lang="ti"' in page.html
    asked = len(libre.asked)
    amina.press(ASK)
    assert len(libre.asked) == asked
    assert {one["target"] for path, one in libre.asked if path == "/translate"} == {"ti"}


@pytest.mark.usefixtures("letter")
def test_a_language_it_cannot_do_is_said(amina, libre):
    libre.languages = [{"code": "en", "name": "English", "targets": ["ar"]}]
    page = amina.press(ASK, expect=424)
    assert page.has_text("A computer can't do my language.")
    assert page.has_text("Ring me on Mondays.")


@pytest.mark.usefixtures("letter")
def test_a_service_that_gives_the_same_back_is_not_believed(amina, libre):
    libre.english = "Ring me on Mondays."
    page = amina.press(ASK, expect=424)
    assert page.has_text("The computer does not answer now.")


@pytest.mark.usefixtures("letter")
def test_that_it_is_asked_for_is_recorded_before_it_is(amina, libre):
    libre.meanwhile = lambda: recorded.extend(acts(amina, Act.TRANSLATION_ASKED))
    recorded: list[str] = []
    amina.press(ASK)
    assert set(recorded) == {Act.TRANSLATION_ASKED}


@pytest.mark.usefixtures("letter", "libre")
def test_it_is_sealed(amina):
    amina.press(ASK)
    files = [
        one.read_bytes()
        for one in amina.app.extensions["settings"].data.rglob("*")
        if one.is_file()
    ]
    assert not any(TIGRINYA.encode() in one or b"on Mondays" in one for one in files)
