"""A document as a Word file."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document as WordFile
from docx.shared import Mm, Pt

from portal.documents.document import Block, Document, Kind, Piece, Span
from portal.documents.fitting import fit
from portal.documents.pdf import pixels_of
from portal.documents.word_pieces import Drawer, add_paragraph, add_run

MARGIN = Mm(20)
A4 = (Mm(210), Mm(297))


def word_of(document: Document) -> bytes:
    """An A4 document whose paragraphs say their language and which way they run.

    Raises NoPdf where its drawings could not be made.
    """
    drawer = Drawer(iter(pixels_of(document.drawings)))
    file = WordFile()
    _set_page(file, document)
    rtl = document.language.direction == "rtl"
    add_run(add_paragraph(file, "Title", rtl=rtl), Span(document.title, document.language))
    _draw(drawer, file, document.opening)
    for chapter in document.chapters:
        heading = add_paragraph(file, "Heading 2", rtl=chapter.heading.direction == "rtl")
        heading.paragraph_format.page_break_before = chapter.new_page
        add_run(heading, chapter.heading)
        if chapter.english:
            drawer.draw(file, Block((Span(chapter.english),), Kind.NOTE))
        _draw(drawer, file, chapter.blocks)
    _draw(drawer, file, document.closing)
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def _draw(drawer: Drawer, file: Any, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        drawer.draw(file, piece)


def _set_page(file: Any, document: Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = section.top_margin = MARGIN
    section.bottom_margin = MARGIN
    properties = file.core_properties
    properties.title, properties.author, properties.comments = fit(document.title), "", ""
    properties.language = document.language.html_lang
    file.styles["Normal"].font.size = Pt(11)
