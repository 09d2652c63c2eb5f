"""The letter and the formal record as files to print, to carry and to keep."""

from typing import NamedTuple
from uuid import UUID

from flask import Response, request
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import NothingHere, db
from portal.documents.answers import PDF, WORD, answer_document
from portal.documents.document import Document
from portal.i18n import LANGUAGES, london_today, speaking
from portal.letters.contents import LetterContents
from portal.letters.formal import formal_record
from portal.letters.looked_at import area_lines
from portal.letters.paper import letter_on_paper
from portal.letters.queries import translated, version_of
from portal.letters.send_views import seen
from portal.letters.staff_views import bp, opened
from portal.letters.views import bp as my_bp
from portal.letters.views import my_letters
from portal.people.session import signed_in_person
from portal.web.answers import page

__all__ = ["bp", "my_bp"]


class _Named(NamedTuple):
    """A document, and the neutral name of its file: a shared phone lists what was fetched."""

    document: Document
    name: str


@bp.get("/letter.pdf")
@needs(Permission.WRITE_RECORD)
def pdf(review_id: UUID) -> ResponseReturnValue:
    return _pdf(_letter(review_id))


@bp.get("/letter.docx")
@needs(Permission.WRITE_RECORD)
def word(review_id: UUID) -> ResponseReturnValue:
    return _word(_letter(review_id))


@bp.get("/record/formal")
@needs(Permission.WRITE_RECORD)
def formal(review_id: UUID) -> ResponseReturnValue:
    document = _formal(review_id).document
    return page("letters/formal.html", document=document, review_id=review_id)


@bp.get("/record/formal.pdf")
@needs(Permission.WRITE_RECORD)
def formal_pdf(review_id: UUID) -> ResponseReturnValue:
    return _pdf(_formal(review_id))


@bp.get("/record/formal.docx")
@needs(Permission.WRITE_RECORD)
def formal_word(review_id: UUID) -> ResponseReturnValue:
    return _word(_formal(review_id))


@my_bp.get("/letter.pdf")
@needs(Permission.SEE_WHAT_HAPPENED)
def my_pdf(review_id: UUID) -> ResponseReturnValue:
    return _pdf(_mine(review_id))


@my_bp.get("/letter.docx")
@needs(Permission.SEE_WHAT_HAPPENED)
def my_word(review_id: UUID) -> ResponseReturnValue:
    return _word(_mine(review_id))


def _letter(review_id: UUID) -> _Named:
    """The version that the address names; without one, what is being written, sent or not.

    Raises NothingHere where nothing was saved yet.
    """
    it, version = seen(review_id), request.args.get("version")
    if not it.sent and not it.revision:
        raise NothingHere
    letter = version_of(it.sent, version) if version or it.is_sent else None
    contents: LetterContents = letter.contents if letter else it.contents
    document = letter_on_paper(
        contents.seen_by_adults(it.material.ids),
        name=it.material.name,
        by=letter.by if letter else signed_in_person().name,
        sent_on=letter.sent_on if letter else None,
        language=it.material.language,
    )
    return _Named(document, "letter")


def _formal(review_id: UUID) -> _Named:
    material, record = opened(review_id)
    areas = area_lines(db.read, record.of.young_person_id, review_id)
    by, today = signed_in_person().name, london_today()
    return _Named(formal_record(material, by, today, areas), "record")


def _mine(review_id: UUID) -> _Named:
    review, sent = my_letters(review_id)
    letter = version_of(sent, request.args.get("version"))
    language = LANGUAGES[speaking().tag]
    made = translated(db.read, review.me, letter.id, language.tag)
    document = letter_on_paper(
        letter.contents,
        name=review.name,
        by=letter.by,
        sent_on=letter.sent_on,
        language=language,
        translated=made or {},
    )
    return _Named(document, "notes")


def _pdf(named: _Named) -> Response:
    return answer_document(lambda: named.document, PDF, named.name)


def _word(named: _Named) -> Response:
    return answer_document(lambda: named.document, WORD, named.name)
