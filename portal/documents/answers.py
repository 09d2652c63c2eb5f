"""A document as it is answered: a file with a neutral name, kept nowhere, able to do nothing."""

from collections.abc import Callable

from flask import Response

from portal.apart.child import Busy
from portal.db import db
from portal.documents.document import Document
from portal.documents.pdf import NoPdf, pdf_of
from portal.web.answers import page

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
POLICY = "default-src 'none'; sandbox"


def word_of(document: Document) -> bytes:
    """Word, loaded by the first one: 5 MB that no page needs."""
    from portal.documents import word  # noqa: PLC0415

    return word.word_of(document)


MADE: dict[str, Callable[[Document], bytes]] = {PDF: pdf_of, WORD: word_of}
ENDINGS = {PDF: "pdf", WORD: "docx"}


def answer_document(draw: Callable[[], Document], kind: str, name: str) -> Response:
    """The file of what is drawn, `name` without its ending; the database waits for nobody.

    503 and a page that says so where it cannot be made now.
    """
    db.stop_reading()
    try:
        made = MADE[kind](draw())
    except (NoPdf, Busy):
        return page("documents/no_file.html", status=503)
    response = Response(made, mimetype=kind)
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.{ENDINGS[kind]}")
    response.headers["Content-Security-Policy"] = POLICY
    return response
