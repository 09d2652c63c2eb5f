"""The other side of the documents' benchmark: the same document as HTML, for WeasyPrint."""

import base64
from collections.abc import Iterable
from html import escape
from importlib import import_module
from pathlib import Path

from portal.documents.document import (
    Beside,
    Block,
    Bullets,
    Document,
    Kind,
    Picture,
    Pictures,
    Piece,
    Spans,
    Table,
)

ELEMENTS = {Kind.QUOTE: "blockquote", Kind.POINT: "h3"}
FACES = {
    "Noto Sans": ("fontpkg_noto_sans", "files"),
    "Amiri": ("fontpkg_amiri", "files"),
    "Hind Siliguri": ("fontpkg_hind_siliguri", "files"),
    "Noto Sans Ethiopic": ("justmytype_intl_africa", "fonts"),
}
STYLE = """
@page { size: A4; margin: 18mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages) } }
body { font: 11pt/1.5 "Noto Sans", "Amiri", "Noto Sans Ethiopic", "Hind Siliguri" }
blockquote { margin: 0; padding: 8pt; border: 0.6pt solid #767c94; background: #f2f2f2 }
table { width: 100%; border-collapse: collapse }
th, td { border: 0.5pt solid #767c94; padding: 5pt }
.two { display: flex; flex-wrap: wrap; gap: 6mm } .two > * { width: 80mm } img { width: 100% }
.new { break-before: page }
"""


def style() -> str:
    """With the portal's own fonts, the regular and the bold face of each."""
    faces = []
    for family, (package, folder) in FACES.items():
        files = Path(str(import_module(package).__file__)).parent / folder
        for weight, name in ((400, "*egular*"), (700, "*Bold.*")):
            found = sorted(files.rglob(name))
            ours = [one for one in found if family.replace(" ", "") in one.name] or found
            if ours:
                faces.append(
                    f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
                    f'src: url("{ours[0].as_uri()}") }}'
                )
    return "\n".join((*faces, STYLE))


def as_html(document: Document) -> str:
    chapters = "".join(
        f"<section{' class=new' if one.new_page else ''}><h2>{escape(one.heading.text)}</h2>"
        f"{_all(one.blocks)}</section>"
        for one in document.chapters
    )
    return (
        f"<!doctype html><html lang=en><title>{escape(document.title)}</title>"
        f"<h1>{escape(document.title)}</h1>{_all(document.opening)}{chapters}"
        f"{_all(document.closing)}</html>"
    )


def _all(pieces: Iterable[Piece]) -> str:
    return "".join(_piece(one) for one in pieces)


def _piece(piece: Piece) -> str:
    match piece:
        case Block():
            element = ELEMENTS.get(piece.kind, "p")
            return f"<{element}>{_spans(piece.spans)}</{element}>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_spans(line)}</li>' for line in piece.lines)}</ul>"
        case Picture():
            data = base64.b64encode(piece.data).decode()
            return f'<img alt="{escape(piece.alt)}" src="data:{piece.form.value};base64,{data}">'
        case Pictures():
            return f"<div class=two>{''.join(_piece(one) for one in piece.pictures)}</div>"
        case Beside():
            sides = (piece.first, piece.second)
            return f"<div class=two>{''.join(f'<div>{_all(side)}</div>' for side in sides)}</div>"
        case Table():
            return _table(piece)


def _table(piece: Table) -> str:
    head = "".join(f"<th>{_spans(cell)}</th>" for cell in piece.heads)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_spans(cell)}</td>' for cell in row)}</tr>" for row in piece.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _spans(spans: Spans) -> str:
    return "".join(
        f'<span lang="{one.lang}" dir="{one.direction}">{escape(one.text)}</span>' for one in spans
    )
