"""A document as a Word file; the one door to python-docx."""

import io
from typing import Any

from docx import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from portal.documents.document import Block, Document, Kind, Span
from portal.documents.pdf import fit

MARGIN = Mm(20)
A4 = (Mm(210), Mm(297))
NOTE = Pt(9.5)


def word_of(document: Document) -> bytes:
    """An A4 document whose paragraphs say their language and which way they run."""
    file = WordFile()
    _set_page(file, document)
    rtl = document.language.direction == "rtl"
    _run(_paragraph(file, "Title", rtl=rtl), Span(document.title, document.language))
    for block in document.opening:
        _block(file, block)
    for chapter in document.chapters:
        heading = _paragraph(file, "Heading 2", rtl=chapter.heading.direction == "rtl")
        _run(heading, chapter.heading)
        if chapter.english:
            _block(file, Block((Span(chapter.english),), Kind.NOTE))
        for block in chapter.blocks:
            _block(file, block)
    for block in document.closing:
        _block(file, block)
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def _set_page(file: Any, document: Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = section.top_margin = MARGIN
    section.bottom_margin = MARGIN
    properties = file.core_properties
    properties.title, properties.author, properties.comments = fit(document.title), "", ""
    properties.language = document.language.html_lang
    file.styles["Normal"].font.size = Pt(11)


def _block(file: Any, block: Block) -> None:
    style = "Intense Quote" if block.kind is Kind.QUOTE else "Normal"
    paragraph = _paragraph(file, style, rtl=block.language.direction == "rtl")
    for span in block.spans:
        run = _run(paragraph, span)
        if block.kind is Kind.NOTE:
            run.font.size = NOTE
        elif block.kind is Kind.QUOTE:
            # Its style slants the letters, which many scripts do not.
            run.font.italic, run.font.bold = False, True


def _paragraph(file: Any, style: str, *, rtl: bool) -> Any:
    paragraph = file.add_paragraph(style=style)
    if rtl:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 python-docx has no other way
    return paragraph


def _run(paragraph: Any, span: Span) -> Any:
    """`w:lang` names the language of Latin letters, and of right-to-left ones, apart."""
    run = paragraph.add_run(fit(span.text))
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 python-docx has no other way
    rtl = span.direction == "rtl"
    if rtl:
        properties.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if rtl else "w:val"), span.lang)
    properties.append(language)
    return run
