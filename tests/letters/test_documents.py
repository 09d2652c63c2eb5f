"""The letter and the formal record as files: for both readers, as what stands."""

import io
import subprocess

import pytest
from cast.people import person_id
from docx import Document as WordFile
from letters.letters import FORMAL, LETTER, MINE, WORDS, answered, held, send, write
from pack.desk import point


def read(made: bytes) -> str:
    asked = subprocess.run(
        ["/usr/bin/pdftotext", "-", "-"], input=made, capture_output=True, check=True
    )
    return asked.stdout.decode()


def test_it_is_fetched_by_both_readers(amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer, reach="Ring me on Mondays.")
    assert "Draft. Not sent yet." in read(her_officer.visit(f"{LETTER}.pdf").bytes)
    send(her_officer)
    for visitor, address in ((amina, MINE), (her_officer, LETTER)):
        made = visitor.visit(f"{address}.pdf")
        assert made.headers["Cache-Control"] == "no-store"
        assert "Ring me on Mondays." in read(made.bytes)
        assert WORDS in read(made.bytes)
        word = WordFile(io.BytesIO(visitor.visit(f"{address}.docx").bytes))
        assert "Ring me on Mondays." in "\n".join(one.text for one in word.paragraphs)


def test_what_is_being_written_is_what_is_fetched_from_its_page(amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer, reach="The first letter")
    send(her_officer)
    write(her_officer, reach="The next letter")
    made = read(her_officer.visit(f"{LETTER}.pdf").bytes)
    assert "The next letter" in made
    assert "Draft. Not sent yet." in made
    before = read(her_officer.visit(f"{LETTER}.pdf?version=1").bytes)
    assert "The first letter" in before
    assert "The next letter" not in read(amina.visit(f"{MINE}.pdf").bytes)


def test_the_formal_record_is_a_page_and_two_files(amina, her_officer):
    answered(her_officer, held(amina))
    assert her_officer.visit(FORMAL).has_text("Views of the young person")
    text = read(her_officer.visit(f"{FORMAL}.pdf").bytes)
    assert "Matters not agreed, and reasons" in text
    assert WORDS in text
    WordFile(io.BytesIO(her_officer.visit(f"{FORMAL}.docx").bytes))


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_letter_that_nobody_wrote_is_no_document(amina, her_officer, kind):
    item = held(amina)
    answered(her_officer, item)
    her_officer.visit(f"{LETTER}.{kind}", expect=404)
    assert f"{LETTER}.{kind}" not in her_officer.visit(f"{LETTER}/preview").html
    write(her_officer)
    assert f"{LETTER}.{kind}" in her_officer.visit(f"{LETTER}/preview").html


def test_what_is_not_for_somebodys_ears_is_not_in_the_formal_record(amina, her_officer):
    """Everybody of the meeting gets the record: the carer may not read it there either."""
    words = "The rules at her house"
    point(amina, words, audience="meeting", not_with=str(person_id("her_carer")))
    answered(her_officer, held(amina))
    formal = her_officer.visit(FORMAL)
    assert formal.has_text(WORDS)
    assert not formal.has_text(words)
    assert her_officer.visit(LETTER).has_text(words)
