"""Whoever may read what a young person spoke up about puts it into English."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.speaking_up.english import english_of
from portal.speaking_up.reading import matter_in, steps_of, words_of
from portal.speaking_up.staff_views import (
    ADVOCATES,
    IROS,
    MANAGERS,
    Desk,
    bp,
    note_reading,
    row_or_404,
)
from portal.translation.asking import answer_asking
from portal.translation.putting import Putting, answer_english
from portal.web.answers import is_read

__all__ = ["bp"]


@bp.route("/officer/complaints/<uuid:matter_id>/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.READ_COMPLAINTS_TO_IRO)
def english_to_iro(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return answer_english(_putting(IROS, matter_id, item_id))


@bp.route("/manage/complaints/<uuid:matter_id>/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.READ_COMPLAINTS_TO_MANAGERS)
def english_to_managers(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return answer_english(_putting(MANAGERS, matter_id, item_id))


@bp.route("/professional/reports/<uuid:matter_id>/<uuid:item_id>/english", methods=["GET", "POST"])
@needs(Permission.READ_REPORTS_TO_ADVOCATE)
def english_to_advocate(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return answer_english(_putting(ADVOCATES, matter_id, item_id))


@bp.post("/officer/complaints/<uuid:matter_id>/<uuid:item_id>/computer")
@needs(Permission.READ_COMPLAINTS_TO_IRO)
def ask_a_computer_to_iro(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return _asked(IROS, matter_id, item_id)


@bp.post("/manage/complaints/<uuid:matter_id>/<uuid:item_id>/computer")
@needs(Permission.READ_COMPLAINTS_TO_MANAGERS)
def ask_a_computer_to_managers(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return _asked(MANAGERS, matter_id, item_id)


@bp.post("/professional/reports/<uuid:matter_id>/<uuid:item_id>/computer")
@needs(Permission.READ_REPORTS_TO_ADVOCATE)
def ask_a_computer_to_advocate(matter_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return _asked(ADVOCATES, matter_id, item_id)


def _asked(desk: Desk, matter_id: UUID, item_id: UUID) -> Response:
    return answer_asking(lambda: _putting(desk, matter_id, item_id))


def _putting(desk: Desk, matter_id: UUID, item_id: UUID) -> Putting:
    """404 for what this reader may not read, and for words that are not in another language."""
    row = row_or_404(desk, matter_id)
    matter = matter_in(row)
    english = english_of(db.read, matter, words_of(row), steps_of(db.read, matter))
    if item_id not in english:
        abort(HTTPStatus.NOT_FOUND)
    if is_read():
        note_reading(row)
    one = english[item_id]
    here = url_for(desk.english, matter_id=matter_id, item_id=item_id)
    back = url_for(desk.page, matter_id=matter_id)
    return Putting(one.original, one.words.direction, one.english, matter.whose, here, back)
