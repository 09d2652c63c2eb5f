"""A document as a PDF: every script can be searched, tags and languages are there."""

import re
from dataclasses import replace

import pytest
from documents.sample import BAD, WORDS, document, picture, read, told

from portal.choices.areas import AREAS
from portal.documents.document import Block, Document, Kind, Span
from portal.documents.pdf import pdf_of, pixels_of
from portal.i18n import LANGUAGES, SHIPPED

MOST_LOST = 0.25


@pytest.mark.parametrize("tag", SHIPPED)
def test_the_words_of_each_language_are_found(tag):
    made = pdf_of(document(WORDS[tag], tag))
    words = WORDS[tag].replace("\u200c", " ").split()
    text = read(made).replace("\u200c", " ")
    found = [word for word in words if word in text]
    assert b"pdfuaid" in made
    assert len(found) >= (1 - MOST_LOST) * len(words), (tag, found)


def test_each_line_keeps_its_own_direction():
    """A full stop stands where its sentence ends, past the first line too."""
    letter = replace(document("The answer is yes.\nWhy: it is cold."), language=LANGUAGES["ar"])
    lines = [line for line in read(pdf_of(letter)).splitlines() if "cold" in line]
    assert set(lines) == {"Why: it is cold."}


@pytest.mark.parametrize("kind", [Kind.QUOTE, Kind.TEXT])
@pytest.mark.parametrize(
    ("paper", "tag", "at_the_end"), [("en", "ar", True), ("en", "ti", False), ("ar", "en", False)]
)
def test_words_begin_where_their_language_does(paper, tag, at_the_end, kind):
    """In an English pack Arabic stands on the right, in an Arabic letter English on the left."""
    short = Block((Span(WORDS[tag].split()[0], LANGUAGES[tag]),), kind)
    boxes = read(pdf_of(Document(LANGUAGES[paper], "P", (short,), (), ())), "-bbox")
    width = float(re.findall(r'<page width="([\d.]+)"', boxes)[0])
    begins = [float(x) for x in re.findall(r'<word xMin="([\d.]+)"', boxes)]
    assert (begins[1] > width / 2) is at_the_end


def test_the_structure_is_there_with_languages_and_alternatives():
    made = pdf_of(document(WORDS["ar"], "ar"))
    structure = told(made, "-struct")
    for tag in ("H1", "H2", "H3", "P ", "Table", "TH", "TD", "L ", "LI", "Figure"):
        assert re.search(rf"^ *{tag}", structure, re.MULTILINE), tag
    assert b"/Lang(ar)" in made
    assert "A circle over a word".encode("utf-16-be") in made or b"A circle over a word" in made


def test_its_own_data_hold_the_title_alone():
    made = pdf_of(document("Amina's secret"))
    data = told(made, "-meta")
    assert "Papers" in data
    assert "secret" not in data
    assert "Amina" not in data


@pytest.mark.parametrize("what", BAD)
def test_no_text_breaks_a_document(what):
    text = " ".join(read(pdf_of(document(BAD[what]))).split())
    assert "Dear Amina" in text
    assert "The end" in text


@pytest.mark.parametrize("what", sorted(set(BAD) - {"no font"}))
def test_what_has_no_shape_leaves_the_tags(what):
    assert b"pdfuaid" in pdf_of(document(BAD[what]))


def test_pictograms_are_named():
    text = read(pdf_of(document(BAD["a family"])))
    assert "we [man, woman, girl, boy] together" in " ".join(text.split())


def test_where_no_font_has_it_the_reader_is_told():
    made = pdf_of(document(BAD["no font"]))
    assert b"pdfuaid" not in made
    assert "A screen reader may read this PDF badly" in " ".join(read(made).split())
    assert "A screen reader" not in read(pdf_of(document("Hello")))


def test_a_long_word_stays_on_the_page():
    widest = max(
        len(line) for line in read(pdf_of(document(BAD["no space"])), "-layout").split("\n")
    )
    assert widest < 200


def test_code_stays_words():
    assert '#eval("1") $x$' in read(pdf_of(document(BAD["code"])))


def test_drawings_become_pixels_in_their_order():
    made = pixels_of(document("Hello").drawings)
    assert [one[:8] for one in made] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert pixels_of(()) == ()
    assert len(pixels_of((picture(),) * len(AREAS))) == len(AREAS)
