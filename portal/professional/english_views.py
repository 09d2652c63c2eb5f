"""An interpreter of the circle puts words into English that were shared with them."""

from uuid import UUID

from flask import url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import london_today
from portal.pack.english import Ways, answer_item
from portal.pack.queries import EVERYTHING_SEEN_BY_AN_INTERPRETER
from portal.pack.reading import Reader, read
from portal.people.session import signed_in_person
from portal.professional.staff_views import bp

__all__ = ["bp"]


@bp.route("/reviews/<uuid:review_id>/items/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.INTERPRET)
def english(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    reader = Reader(signed_in_person().person_id, london_today(), chairs=False)
    reading = read(db.read, EVERYTHING_SEEN_BY_AN_INTERPRETER, review_id, reader)
    ways = Ways(
        here=url_for("professional.english", review_id=review_id, item_id=item_id),
        back=url_for("professional.shared", review_id=review_id, _anchor=f"item-{item_id}"),
    )
    return answer_item(reading, item_id, ways)
