"""A document as a PDF: cleaned here, set by a process apart that may hang, swell or die of it."""

import json
import logging
from typing import Any

from portal.apart.child import Busy, Child, for_this_process
from portal.documents.as_json import as_json, drawing
from portal.documents.document import Document, Picture

log = logging.getLogger(__name__)
# Somebody waits for a page no longer than this while others have theirs made.
SECONDS_IN_LINE = 9.0
child = for_this_process(Child("portal.documents.worker", in_line=SECONDS_IN_LINE))


class NoPdf(Exception):
    """The document could not be set; the page itself can be printed."""


def pdf_of(document: Document) -> bytes:
    """An A4 document, tagged where that can be (PDF/UA-1). Raises NoPdf."""
    parts = _made({"paper": as_json(document)})
    if len(parts) != 2:  # noqa: PLR2004 the file, and how it was made
        raise NoPdf
    if parts[1] != b"tagged":
        log.warning("untagged PDF")
    return parts[0]


def pixels_of(drawings: tuple[Picture, ...]) -> tuple[bytes, ...]:
    """PNG files of drawings, for a format that takes no SVG. Raises NoPdf."""
    if not drawings:
        return ()
    made = _made({"drawings": [drawing(one) for one in drawings]})
    if len(made) != len(drawings):
        raise NoPdf
    return made


def _made(asked: dict[str, Any]) -> tuple[bytes, ...]:
    try:
        return child.ask(json.dumps(asked, ensure_ascii=False).encode())
    except Busy as busy:
        raise NoPdf from busy
