"""A document as the JSON that its template takes: words are string values, and never code."""

import base64
from typing import Any

from portal.documents.document import (
    Beside,
    Block,
    Bullets,
    Document,
    Form,
    Picture,
    Pictures,
    Piece,
    Simple,
    Span,
    Spans,
    Table,
    in_language,
)
from portal.documents.fitting import fit, spelled
from portal.i18n import _

UNTAGGED = _("A screen reader may read this PDF badly. The Word file can be read aloud.")
# Typst takes text alone from here, so a photo comes inside a drawing.
PHOTO = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    '<image width="{width}" height="{height}" xlink:href="data:image/jpeg;base64,{data}"/></svg>'
)


def as_json(document: Document) -> dict[str, Any]:
    return {
        "lang": _iso(document.language.html_lang),
        "dir": document.language.direction,
        "title": _words(document.title),
        "untagged": _span(in_language(UNTAGGED, document.language)),
        "opening": [piece_as_json(one) for one in document.opening],
        "closing": [piece_as_json(one) for one in document.closing],
        "chapters": [
            {
                "heading": _span(chapter.heading),
                "english": _words(chapter.english),
                "new_page": chapter.new_page,
                "pieces": [piece_as_json(one) for one in chapter.blocks],
            }
            for chapter in document.chapters
        ],
    }


def piece_as_json(piece: Piece) -> dict[str, Any]:
    match piece:
        case Table():
            return {
                "is": "table",
                "caption": _words(piece.caption),
                "heads": [_spans(cell) for cell in piece.heads],
                "rows": [[_spans(cell) for cell in row] for row in piece.rows],
                "widths": list(piece.widths),
            }
        case Pictures():
            return {"is": "pictures", "pictures": [_picture(one) for one in piece.pictures]}
        case Beside():
            both = (piece.first, piece.second)
            return {"is": "beside", "sides": [[_simple(one) for one in side] for side in both]}
        case _:
            return _simple(piece)


def drawing(picture: Picture) -> str:
    """A picture as SVG, whatever it is."""
    if picture.form is Form.DRAWING:
        return picture.data.decode()
    data = base64.b64encode(picture.data).decode()
    return PHOTO.format(width=picture.width, height=picture.height, data=data)


def _simple(piece: Simple) -> dict[str, Any]:
    match piece:
        case Block():
            return {"is": "words", "kind": piece.kind.value, "spans": _spans(piece.spans)}
        case Bullets():
            return {"is": "bullets", "lines": [_spans(line) for line in piece.lines]}
        case Picture():
            return _picture(piece)


def _picture(picture: Picture) -> dict[str, Any]:
    upright = picture.height > picture.width
    return {
        "is": "picture",
        "svg": drawing(picture),
        "alt": _words(picture.alt),
        "upright": upright,
    }


def _spans(spans: Spans) -> list[dict[str, str]]:
    return [_span(one) for one in spans]


def _span(span: Span) -> dict[str, str]:
    return {
        "text": _words(span.text),
        "lang": _iso(span.lang),
        "dir": span.direction,
        "script": span.language.script,
    }


def _words(text: str) -> str:
    return fit(spelled(text))


def _iso(lang: str) -> str:
    """Typst takes the language alone, without its region."""
    return lang.partition("-")[0]
