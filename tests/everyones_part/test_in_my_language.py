"""A computer puts what others wrote into my language when I ask, labelled, beside their English."""

from dataclasses import replace

import pytest
from everyones_part.writing import ASK, MINE, WELL, hand_in
from translation.desk import acts
from translation.service import Libre

from portal.audit.models import Act

TIGRINYA = "ሰላም ኣሚና"


@pytest.fixture
def part(cast):
    """The address to ask at for her carer's part."""
    return f"{MINE}/{hand_in(cast.visitor('her_carer'))}/in-my-language"


@pytest.fixture
def libre(app):
    service = Libre()
    app.extensions["settings"] = replace(app.extensions["settings"], translate_url=service.url)
    service.languages = [{"code": "en", "name": "English", "targets": ["ar", "en", "ti"]}]
    service.english = TIGRINYA
    yield service
    service.stop()


def test_it_stands_labelled_beside_the_english(amina, part, libre):
    assert amina.visit(MINE).has_text("Show it in my language too")
    assert libre.asked == []
    amina.press(part)
    page = amina.visit(MINE)
    assert page.html.count(TIGRINYA) == 3
    for said in ("Computer translation", WELL, ASK):
        assert page.has_text(said)
    assert not page.has_text("Show it in my language too")
    asked = len(libre.asked)
    amina.press(part)
    assert len(libre.asked) == asked
    assert acts(amina, Act.TRANSLATION_ASKED)
    assert acts(amina, Act.TRANSLATED)


def test_what_it_cannot_do_is_said_and_the_english_stays(amina, part, libre):
    libre.languages = [{"code": "en", "name": "English", "targets": ["ar"]}]
    page = amina.press(part, expect=424)
    assert page.has_text("A computer can't do my language.")
    assert page.has_text(WELL)


def test_without_a_service_nothing_is_offered(amina, part):
    assert not amina.visit(MINE).has_text("Show it in my language too")
    assert amina.press(part, expect=424).has_text("A computer can't do my language.")


@pytest.mark.usefixtures("libre")
def test_ben_asks_for_nothing_of_hers(ben, part):
    ben.press(part, expect=404)


@pytest.mark.usefixtures("libre")
def test_what_my_iro_tells_me_first_is_not_there_yet(cast, amina):
    held = hand_in(cast.visitor("her_carer"), talk_first="y", reason="She should hear it from you")
    amina.press(f"{MINE}/{held}/in-my-language", expect=404)


@pytest.mark.usefixtures("libre")
def test_it_is_sealed(amina, part):
    amina.press(part)
    data = amina.app.extensions["settings"].data
    files = [one.read_bytes() for one in data.rglob("*") if one.is_file()]
    assert not any(TIGRINYA.encode() in one or WELL.encode() in one for one in files)
