"""What was shared with me, as files."""

from uuid import UUID

from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.documents.answers import PDF, WORD
from portal.i18n import london_today
from portal.pack.for_whom import for_person
from portal.pack.papers import answer_papers
from portal.pack.reading import Reader
from portal.people.session import signed_in_person
from portal.professional.action_views import bp

__all__ = ["bp"]


@bp.get("/reviews/<uuid:review_id>/pack.pdf")
@needs(Permission.READ_SHARED_WITH_ME)
def pdf(review_id: UUID) -> ResponseReturnValue:
    reader = _reader()
    return answer_papers(review_id, reader, for_person(reader.id), PDF)


@bp.get("/reviews/<uuid:review_id>/pack.docx")
@needs(Permission.READ_SHARED_WITH_ME)
def word(review_id: UUID) -> ResponseReturnValue:
    reader = _reader()
    return answer_papers(review_id, reader, for_person(reader.id), WORD)


def _reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=False)
