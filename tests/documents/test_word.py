"""A document in Word: headings, languages, directions and alternatives, all to be edited."""

import io

import pytest
from documents.sample import BAD, WORDS, document
from docx import Document as WordFile
from docx.oxml.ns import qn

from portal.documents.word import word_of
from portal.i18n import SHIPPED


def opened(text: str, tag: str = "en"):
    return WordFile(io.BytesIO(word_of(document(text, tag))))


def test_headings_and_paragraphs_have_their_styles():
    file = opened("Hello")
    styles = [one.style.name for one in file.paragraphs]
    for style in ("Title", "Heading 2", "Heading 3", "List Bullet", "Intense Quote"):
        assert style in styles


@pytest.mark.parametrize("tag", SHIPPED)
def test_words_say_their_language_and_direction(tag):
    xml = opened(WORDS[tag], tag).element.xml
    assert WORDS[tag] in xml
    rtl = tag in {"ar", "fa", "fa_AF", "ps", "ckb", "ur"}
    lang = tag.replace("_", "-")
    assert f'w:{"bidi" if rtl else "val"}="{lang}"' in xml
    assert ("<w:bidi/>" in xml) == ("<w:rtl/>" in xml) == rtl


def test_pictures_say_what_is_on_them():
    xml = opened("Hello").element.xml
    for alt in ("A circle over a word", "Alt: Hello", "A photo: Hello"):
        assert f'descr="{alt}"' in xml
    assert xml.count("<pic:pic") == 3


def test_a_table_has_its_head_on_each_page():
    table = opened("Hello").tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["What", "Says"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert 'w:tblCaption w:val="Hello"' in table._tbl.xml


def test_its_own_data_hold_the_title_alone():
    data = opened("Amina's secret").core_properties
    assert (data.title, data.author, data.comments, data.subject) == ("Papers", "", "", "")
    assert data.language == "en"


@pytest.mark.parametrize("what", BAD)
def test_no_text_breaks_a_document(what):
    assert "The end" in "\n".join(one.text for one in opened(BAD[what]).paragraphs)


def test_a_family_stays_a_family():
    assert BAD["a family"] in opened(BAD["a family"]).element.xml
