"""The review pack as data: the IRO takes a copy for the young person's file."""

from uuid import UUID

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.i18n import london_today, spoken_in
from portal.pack.data import bytes_of, document_of
from portal.pack.filing import gather_for_file
from portal.pack.reading import Reader
from portal.pack.service import note_opening
from portal.people.session import signed_in_person

bp = Blueprint("pack_data", __name__, url_prefix="/officer/reviews/<uuid:review_id>")


@bp.get("/pack.json")
@needs(Permission.READ_PACK, proof=True)
def take(review_id: UUID) -> ResponseReturnValue:
    """In English whatever the reader's language, so that each copy is the same."""
    me = signed_in_person().person_id
    with spoken_in("en"):
        filed, reading = gather_for_file(
            db.read, review_id, Reader(me, london_today(), chairs=True)
        )
        body = bytes_of(document_of(filed))
    note_opening(db.write, reading)
    pack = filed.pack
    record(
        db.write,
        Act.PACK_TAKEN,
        actor=me,
        about=pack.young_person_id,
        subject=review_id,
        version=pack.version,
    )
    answer = Response(body, mimetype="application/json")
    answer.headers["Content-Disposition"] = f'attachment; filename="review-{review_id}.json"'
    return answer
