"""The letter on paper: every script comes out as text, and no text breaks the document."""

import io
import subprocess
from datetime import date

import pytest
from docx import Document as WordFile
from letters.letters import FORMAL, LETTER, MINE, WORDS, answered, held, send, write

from portal.apart.child import Child
from portal.documents import pdf
from portal.documents.pdf import NoPdf, pdf_of
from portal.documents.word import word_of
from portal.i18n import LANGUAGES, SHIPPED
from portal.letters.contents import LetterContents, Quote
from portal.letters.paper import letter_on_paper
from portal.letters.sections import Section

SAMPLES = {
    "ar": "أريد أن أرى أخي أكثر",
    "ti": "ሓወይ ክርኢ ደልየ",
    "am": "ወንድሜን ማየት እፈልጋለሁ",
    "bn": "আমি আমার ভাইকে দেখতে চাই",
    "ckb": "دەمەوێت براکەم ببینم",
    "ps": "زه غواړم خپل ورور ووینم",
    "ur": "میں اپنے بھائی سے ملنا چاہتا ہوں",
    "vi": "Tôi muốn gặp anh trai",
    "uk": "Я хочу бачити брата",
    "ku": "Ez dixwazim birayê xwe bibînim",
}
BAD = {
    "controls": "before\x00\x07after",
    "private use": "before \ue000\U000f0000 after",
    "no space": "x" * 5000,
    "byte order mark": "\ufeffhello",
    "half a letter": "a\udc80b",
    "code": '#eval("1") $x$ \\ " ` <b> */ @x',
    "uncovered": "中文字 😀",
    "piled up": "e" + "\u0301" * 200,
    "overrides": "\u202eabc\u2066\u2068",
}


def paper(text: str, tag: str, told: str = "Hello"):
    quote = Quote(
        "1", text, LANGUAGES[tag].direction, tag, "meeting", "In English", by_computer=True
    )
    contents = LetterContents({Section.TOLD: told}, (quote,))
    return letter_on_paper(
        contents, name="Amina", by="Olga", sent_on=date(2026, 3, 9), language=LANGUAGES[tag]
    )


def read(made: bytes) -> str:
    asked = subprocess.run(
        ["/usr/bin/pdftotext", "-", "-"], input=made, capture_output=True, check=True
    )
    return asked.stdout.decode()


@pytest.mark.parametrize("tag", SAMPLES)
def test_the_words_of_each_script_are_found_in_the_pdf(tag):
    made = pdf_of(paper(SAMPLES[tag], tag))
    words = SAMPLES[tag].split()
    found = [word for word in words if word in read(made)]
    assert b"pdfuaid" in made
    assert len(found) >= 0.75 * len(words), (tag, found)


@pytest.mark.parametrize("tag", SHIPPED)
def test_every_language_is_set_tagged(tag):
    assert b"pdfuaid" in pdf_of(paper("Hello", tag))


@pytest.mark.parametrize("what", BAD)
def test_no_text_breaks_a_document(what):
    document = paper(BAD[what], "en", BAD[what])
    assert "Dear Amina" in read(pdf_of(document)).replace("\u2068", "").replace("\u2069", "")
    WordFile(io.BytesIO(word_of(document)))


def test_code_stays_words():
    assert '#eval("1") $x$' in read(pdf_of(paper(BAD["code"], "en")))


def test_words_in_word_say_their_language_and_direction():
    xml = WordFile(io.BytesIO(word_of(paper(SAMPLES["ar"], "ar")))).element.xml
    assert SAMPLES["ar"] in xml
    assert 'w:bidi="ar"' in xml
    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml


def test_a_process_that_dies_is_no_pdf(monkeypatch):
    with monkeypatch.context() as patched:
        broken = Child("portal.no_such_worker")
        patched.setattr(pdf, "child", broken)
        with pytest.raises(OSError, match="did not start"):
            pdf_of(paper("Hello", "en"))
    dying = Child("portal.documents.worker", seconds=0.0)
    monkeypatch.setattr(pdf, "child", dying)
    with pytest.raises(NoPdf):
        pdf_of(paper("Hello", "en"))


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
