"""What is taken back leaves an IRO's letter too, where it quotes it; the sent one stays theirs."""

import subprocess

import pytest
from cast.sharing import share, versions, wish
from letters.letters import LETTER, MINE, SENT, answered, promised, send, sent_to, write
from record.meeting import hold

from portal.letters.contents import LetterContents, Picked, Quote
from portal.letters.quoting import quotes
from portal.letters.sections import Section

BROTHER, BUS = "I want to see my brother more often", "A bus pass"


@pytest.fixture
def both(amina, her_officer):
    """Two wishes that were answered, and a letter that was sent and tells of both."""
    items = [wish(amina, text, "meeting") for text in (BROTHER, BUS)]
    share(amina)
    hold(amina)
    for item in items:
        answered(her_officer, item)
        promised(her_officer, item, what=f"Find out ({item})")
    write(her_officer)
    send(her_officer)
    return items


def texts(page):
    return page.text.replace("\u2068", "").replace("\u2069", "")


def test_a_sent_letter_quotes_them_no_longer_to_an_adult(amina, her_officer, both):
    assert BROTHER in texts(her_officer.visit(SENT))
    amina.press(f"/get-ready/share/{both[0]}/take-back")
    page = texts(her_officer.visit(SENT))
    assert BROTHER not in page
    assert BUS in page
    assert "taken back" not in page
    assert f"Find out ({both[0]})" in page, "what was promised stands"
    made = her_officer.visit(f"{LETTER}.pdf?version=1").bytes
    read = subprocess.run(
        ["/usr/bin/pdftotext", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    assert "my brother" not in " ".join(read.split())
    assert "bus pass" in " ".join(read.split())


def test_the_young_person_keeps_their_letter_whole(amina, both):
    amina.press(f"/get-ready/share/{both[0]}/take-back")
    assert BROTHER in texts(amina.visit(MINE))
    agreed = sent_to(amina)[0].contents.texts
    assert any(BROTHER in text for text in agreed.values())


def test_what_is_being_written_quotes_them_no_longer(amina, her_officer, both):
    stale = her_officer.visit(LETTER).form_values()
    amina.press(f"/get-ready/share/{both[0]}/take-back")
    assert BROTHER not in texts(her_officer.visit(LETTER))
    refused = her_officer.press(LETTER, stale, 409)
    assert refused.has_text("Something was taken back")
    assert BROTHER not in texts(refused)
    her_officer.press(LETTER, refused.form_values())
    send(her_officer)
    assert BROTHER not in texts(amina.visit(MINE))


def test_a_feeling_that_was_picked_goes_too(amina, her_officer):
    amina.fill("/get-ready/feelings/friends", feeling="sad", text="", audience="meeting")
    share(amina)
    hold(amina)
    (item,) = (one.id for one in versions(amina, "amina")[-1].items)
    answered(her_officer, item)
    write(her_officer)
    send(her_officer)
    (picked,) = sent_to(amina)[0].contents.picked
    assert picked.felt in texts(her_officer.visit(SENT))
    amina.press(f"/get-ready/share/{item}/take-back")
    assert picked.felt not in texts(her_officer.visit(SENT))
    assert picked.felt in texts(amina.visit(MINE))


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("You said “\u2068No\u2069”.", "No", True),
        ('You said "no" to it.', "No", True),
        ("No one was late.", "No", False),
        ("I heard that you want to see my\u2068 brother\u2069 more often.", BROTHER, False),
        ("You wrote: I want to see my  brother more often!", BROTHER, True),
        ("You said “ሓወይ”.", "ሓወይ", True),
        ("It began: “" + "word " * 31 + "word…”", "word " * 90, True),
        ("Then: the second line that she wrote", "One\nthe second line that she wrote", True),
    ],
)
def test_which_lines_quote_words(line, words, found):
    assert quotes(line, words) is found


def test_another_area_with_the_same_feeling_stays():
    told = "School: you told me “I feel sad”.\n\nHome: you told me “I feel sad”."
    picked = (Picked("00000000-0000-0000-0000-000000000001", "Home", "I feel sad"),)
    contents = LetterContents({Section.WORRY: told}, picked=picked)
    assert (
        contents.seen_by_adults(frozenset()).text(Section.WORRY)
        == "School: you told me “I feel sad”."
    )


def test_english_of_words_goes_with_them():
    quote = Quote("1", "ሓወይ", "ltr", "ti", "meeting", "My brother", "Ines")
    contents = LetterContents({Section.TOLD: "“My brother” is what matters.\n\nHello."}, (quote,))
    assert contents.seen_by_adults(frozenset()).text(Section.TOLD) == "Hello."


def test_letters_of_before_are_read():
    kept = LetterContents({Section.TOLD: "Hello."}).as_json()
    del kept["picked"]
    assert LetterContents.from_json(kept).text(Section.TOLD) == "Hello."
