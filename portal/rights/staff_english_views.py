"""The IRO puts into English what their young person asks of a right."""

from http import HTTPStatus
from uuid import UUID

from flask import abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import name_of
from portal.db import db
from portal.rights.english import english_of
from portal.rights.staff_views import bp, note_reading, question_or_404
from portal.translation.asking import answer_asking
from portal.translation.putting import Putting, answer_english
from portal.web.answers import is_read

__all__ = ["bp"]


@bp.route("/rights-questions/<uuid:question_id>/english", methods=["GET", "POST"])
@needs(Permission.TALK_RIGHTS_THROUGH)
def english(question_id: UUID) -> ResponseReturnValue:
    return answer_english(_putting(question_id))


@bp.post("/rights-questions/<uuid:question_id>/computer")
@needs(Permission.TALK_RIGHTS_THROUGH)
def ask_a_computer(question_id: UUID) -> ResponseReturnValue:
    return answer_asking(lambda: _putting(question_id))


def _putting(question_id: UUID) -> Putting:
    """404 for a question in English."""
    row, question = question_or_404(question_id)
    one = english_of(db.read, question)
    if one is None:
        abort(HTTPStatus.NOT_FOUND)
    if is_read():
        note_reading(question)
    return Putting(
        one.original,
        one.words.direction,
        one.english,
        name_of(question.young_person_id, row.asker_sealed),
        url_for("rights_officer.english", question_id=question_id),
        url_for("rights_officer.answer", question_id=question_id),
    )
