"""An officer puts words into English, or asks a computer for it."""

from uuid import UUID

from flask import url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import london_today
from portal.pack.english import Ways, answer_item, putting_of
from portal.pack.queries import EVERYTHING_SEEN_BY_THE_IRO
from portal.pack.reading import Reader, Reading, read
from portal.pack.staff_views import bp
from portal.people.session import signed_in_person
from portal.translation.asking import answer_asking

__all__ = ["bp"]


@bp.route("/pack/items/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.PUT_INTO_ENGLISH)
def english(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return answer_item(_reading(review_id), item_id, _ways(review_id, item_id))


@bp.post("/pack/items/<uuid:item_id>/computer")
@needs(Permission.PUT_INTO_ENGLISH)
def ask_a_computer(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    ways = _ways(review_id, item_id)
    return answer_asking(lambda: putting_of(_reading(review_id), item_id, ways))


def _reading(review_id: UUID) -> Reading:
    reader = Reader(signed_in_person().person_id, london_today(), chairs=True)
    return read(db.read, EVERYTHING_SEEN_BY_THE_IRO, review_id, reader)


def _ways(review_id: UUID, item_id: UUID) -> Ways:
    return Ways(
        here=url_for("pack.english", review_id=review_id, item_id=item_id),
        back=url_for("pack.show", review_id=review_id, _anchor=f"item-{item_id}"),
    )
