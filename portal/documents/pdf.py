"""A document as a PDF: cleaned here, set by a process apart that may hang, swell or die of it."""

import json
import logging
import re
import unicodedata
from typing import Any

from portal.apart.child import Child, for_this_process
from portal.documents.document import Block, Document, Span

log = logging.getLogger(__name__)
LONGEST_WORD = 40
BREAK = "\u200b"
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
# Controls, private use, unpaired halves and what means nothing: PDF/UA takes none of them.
UNFIT = frozenset({"Cc", "Co", "Cs", "Cn"})
NOT_A_MARK = str.maketrans(dict.fromkeys("\ufeff\ufffe\uffff"))
child = for_this_process(Child("portal.documents.worker"))


class NoPdf(Exception):
    """The document could not be set; the page itself can be printed."""


def pdf_of(document: Document) -> bytes:
    """An A4 document, tagged where that can be (PDF/UA-1). Raises NoPdf."""
    parts = child.ask(json.dumps(as_json(document), ensure_ascii=False).encode())
    if len(parts) != 2:  # noqa: PLR2004 the file, and how it was made
        raise NoPdf
    if parts[1] != b"tagged":
        log.warning("untagged PDF")
    return parts[0]


def as_json(document: Document) -> dict[str, Any]:
    return {
        "lang": _iso(document.language.html_lang),
        "dir": document.language.direction,
        "title": fit(document.title),
        "opening": [_block(one) for one in document.opening],
        "closing": [_block(one) for one in document.closing],
        "chapters": [
            {
                "heading": _span(chapter.heading),
                "english": fit(chapter.english),
                "blocks": [_block(one) for one in chapter.blocks],
            }
            for chapter in document.chapters
        ],
    }


def fit(text: str) -> str:
    """The same words without what no page can show; long words may break."""
    shown = "".join(
        letter
        for letter in text.translate(NOT_A_MARK)
        if letter == "\n" or unicodedata.category(letter) not in UNFIT
    )
    return LONG_WORD.sub(_broken, shown)


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind.value, "spans": [_span(one) for one in block.spans]}


def _span(span: Span) -> dict[str, str]:
    return {
        "text": fit(span.text),
        "lang": _iso(span.lang),
        "dir": span.direction,
        "script": span.language.script,
    }


def _iso(lang: str) -> str:
    """Typst takes the language alone, without its region."""
    return lang.partition("-")[0]


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    pieces = (word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))
    return BREAK.join(pieces)
