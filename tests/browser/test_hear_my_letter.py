"""Each part of a letter is heard in its own language, by a voice of the phone, or not at all."""

import pytest
from browser.looking import axe, fits
from browser.phone import Phone
from browser.test_listen import VOICES
from cast.people import person_id
from letters.letters import MINE, SENT, answered, held, send, sent_to, write

from portal.db import db
from portal.letters.sections import Section
from portal.letters.service import keep_translation

ARABIC = "سنتحدث مع المدرسة."
ENGLISH = "We talk with the school.\n\nYou said “\u2068ሓወይ\u2069”. Olga rings you."


@pytest.fixture
def letter(cast, amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer, agreed=ENGLISH)
    send(her_officer)
    amina.press("/language", {"language": "ar", "mode": "both"})
    (sent,) = sent_to(amina)
    with cast.app.app_context(), db.at_once() as session:
        texts = {Section.AGREED: ARABIC}
        keep_translation(session, person_id("amina"), sent.id, "ar", texts, engine="test")


def opened(new_phone, visitor, voices: str) -> Phone:
    phone = new_phone(visitor)
    phone.context.add_init_script(VOICES % voices)
    phone.open(MINE)
    return phone


def heard(phone: Phone) -> list[list[str]]:
    """Press each button of one part, and give what was said in which language."""
    section = phone.page.locator("section:has(#part-agreed)")
    for button in section.locator("button.button").all():
        button.click()
    return phone.page.evaluate("window.said")


@pytest.mark.usefixtures("letter")
def test_each_part_in_its_own_language(new_phone, amina):
    phone = opened(new_phone, amina, '[["ar-EG", true], ["en-GB", true]]')
    said = heard(phone)
    assert [ARABIC, "ar-EG"] in said
    assert ["We talk with the school.", "en-GB"] in said
    assert ["You said “”. Olga rings you.", "en-GB"] in said, "no voice says Tigrinya"
    fits(phone)
    axe(phone)
    assert not phone.troubles


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize(
    ("voices", "languages"),
    [
        ('[["en-GB", true], ["ar-EG", false]]', {"en-GB"}),
        ('[["ar-EG", true]]', {"ar-EG"}),
        ('[["de-DE", true]]', set()),
    ],
)
def test_only_a_voice_that_lies_on_the_phone(new_phone, amina, voices, languages):
    said = heard(opened(new_phone, amina, voices))
    assert {language for _text, language in said} == languages


@pytest.mark.usefixtures("letter")
def test_an_officer_is_offered_none(her_officer):
    assert "data-say" not in her_officer.visit(SENT).html
