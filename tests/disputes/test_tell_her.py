"""The young person is told only what the IRO ticks, in the sentence that is for them."""

import pytest
from disputes.rows import TOLD, log, open_one

WHAT = "/what-happened"
HEADING = "My IRO is not happy with something"


@pytest.fixture(autouse=True)
def _she_reads_english(amina):
    amina.press("/language", {"language": "en", "mode": "mine"})


def test_without_the_tick_nothing_hints_at_it(amina, her_officer):
    made = open_one(her_officer)
    log(her_officer, made, "formal")
    page = amina.visit(WHAT)
    assert HEADING not in page.text
    assert "school place" not in page.html


def test_she_reads_the_sentence_and_no_other_word(amina, ben, her_officer):
    open_one(her_officer, told="y", sentence=TOLD)
    page = amina.visit(WHAT)
    for wanted in (HEADING, TOLD, "Olga Officer told me", 'lang="en"'):
        assert page.has_text(wanted)
    assert "Tom, team manager" not in page.html
    assert HEADING not in ben.visit(WHAT).text


def test_it_can_be_told_later_and_says_when_it_ended(amina, her_officer):
    made = open_one(her_officer)
    log(her_officer, made, "spoke", told="y", sentence=TOLD)
    assert "This ended on" not in amina.visit(WHAT).text
    log(her_officer, made, "resolved")
    page = amina.visit(WHAT)
    assert page.has_text("This ended on")
    assert "Words of resolved" not in page.html


def test_how_hard_the_sentence_is_stands_beside_it(her_officer):
    made = open_one(her_officer, told="y", sentence=TOLD)
    assert her_officer.visit(f"/officer/disputes/{made}").has_text("Easy to read.")
