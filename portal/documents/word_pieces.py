"""The pieces of a document in Word; the one door to python-docx, with `word`."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from portal.documents.document import (
    Beside,
    Block,
    Bullets,
    Form,
    Kind,
    Picture,
    Pictures,
    Piece,
    Span,
    Spans,
    Table,
)
from portal.documents.fitting import fit

NOTE, LEAD = Pt(9.5), Pt(20)
WIDE, HALF, TALL = Mm(170), Mm(80), Mm(72)
STYLES = {Kind.QUOTE: "Intense Quote", Kind.NOTICE: "Intense Quote", Kind.POINT: "Heading 3"}


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draws into a file or a cell; `pixels` are those of the drawings, in their order."""

    pixels: Iterator[bytes]

    def draw(self, into: Any, piece: Piece) -> None:
        match piece:
            case Block():
                _block(into, piece)
            case Bullets():
                for line in piece.lines:
                    _line(add_paragraph(into, "List Bullet", rtl=_runs_rtl(line)), line)
            case Picture():
                self._picture(add_paragraph(into, "Normal", rtl=False), piece)
            case Pictures():
                together = add_paragraph(into, "Normal", rtl=False)
                for picture in piece.pictures:
                    self._picture(together, picture)
            case Table():
                _table(into, piece)
            case Beside():
                self._beside(into, piece)

    def _beside(self, into: Any, piece: Beside) -> None:
        table = into.add_table(rows=1, cols=2)
        for cell, side in zip(table.rows[0].cells, (piece.first, piece.second), strict=True):
            for one in side:
                self.draw(cell, one)
            _without_first(cell)

    def _picture(self, paragraph: Any, picture: Picture) -> None:
        data = next(self.pixels) if picture.form is Form.DRAWING else picture.data
        upright = picture.height > picture.width
        size = {"height": TALL} if upright else {"width": HALF}
        shape = paragraph.add_run().add_picture(io.BytesIO(data), **size)
        properties = shape._inline.docPr  # noqa: SLF001 python-docx has no other way
        properties.set("descr", fit(picture.alt))
        properties.set("name", "picture")


def add_paragraph(into: Any, style: str, *, rtl: bool) -> Any:
    return _styled(into.add_paragraph(), style, rtl=rtl)


def add_run(paragraph: Any, span: Span) -> Any:
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


def _styled(paragraph: Any, style: str, *, rtl: bool) -> Any:
    """By the style's id: python-docx looks a name up among all styles each time."""
    element = paragraph._p  # noqa: SLF001 python-docx has no other way
    if style != "Normal":
        element.style = style.replace(" ", "")
    if rtl:
        element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    return paragraph


def _block(into: Any, block: Block) -> None:
    style = STYLES.get(block.kind, "Normal")
    paragraph = add_paragraph(into, style, rtl=block.direction == "rtl")
    for run in _line(paragraph, block.spans):
        if block.kind is Kind.NOTE:
            run.font.size = NOTE
        elif block.kind is Kind.LEAD:
            run.font.size, run.font.bold = LEAD, True
        elif style == "Intense Quote":
            # Its style slants the letters, which many scripts do not.
            run.font.italic, run.font.bold = False, True


def _table(into: Any, piece: Table) -> None:
    table = into.add_table(rows=0, cols=len(piece.widths))
    table.style = "Table Grid"
    _say_caption(table, piece.caption)
    if piece.heads:
        _row(table, piece, piece.heads, bold=True)
        _repeat_on_each_page(table.rows[0])
    for row in piece.rows:
        _row(table, piece, row, bold=False)


def _row(table: Any, piece: Table, cells: Sequence[Spans], *, bold: bool) -> None:
    whole = sum(piece.widths)
    row = table.add_row()
    for at, (cell, spans) in enumerate(zip(row.cells, cells, strict=True)):
        cell.width = Mm(WIDE.mm * piece.widths[at] / whole)
        paragraph = _styled(cell.paragraphs[0], "Normal", rtl=_runs_rtl(spans))
        for run in _line(paragraph, spans):
            run.font.bold = True if bold or at == 0 else None


def _line(paragraph: Any, spans: Spans) -> list[Any]:
    return [add_run(paragraph, span) for span in spans]


def _runs_rtl(spans: Spans) -> bool:
    return bool(spans) and spans[0].direction == "rtl"


def _without_first(cell: Any) -> None:
    """A cell begins with a paragraph of its own, and has to keep one."""
    if len(cell.paragraphs) > 1:
        first = cell.paragraphs[0]._p  # noqa: SLF001 python-docx has no other way
        first.getparent().remove(first)


def _say_caption(table: Any, caption: str) -> None:
    said = OxmlElement("w:tblCaption")
    said.set(qn("w:val"), fit(caption))
    table._tbl.tblPr.append(said)  # noqa: SLF001 python-docx has no other way


def _repeat_on_each_page(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 python-docx has no other way
