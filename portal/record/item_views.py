"""One thing that was said: its answer, and who does something about it."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db, utc_now
from portal.i18n import _
from portal.outcomes.answering import AnswerClash, RecordIsClosed, TooLate, answer
from portal.outcomes.answering import undo_answer as undo
from portal.pack.service import note_opening_of
from portal.people.session import signed_in_person
from portal.present.queries import NO_NOTE, note_of
from portal.record.actions import empty_action_form, keep_action, sent_action_form
from portal.record.forms import ActionForm, AnswerForm, answer_form
from portal.record.lines import Line, Record
from portal.record.opening import again, line_of, open_record, read_record
from portal.record.staff_views import bp, draw_record, just_saved
from portal.record.undoing import undoable
from portal.web.answers import page, saved

OTHER_ANSWER = _(
    "Another answer was saved since this page was opened. Look at both, then save what is right."
)
UNDONE_MEANWHILE = _("The answer was undone since this page was opened. Save to answer it again.")
TOO_LATE = _(
    "It can't be undone: ten minutes are over, or there is a newer answer. Answer it again instead."
)
UNDONE = _("Undone. Nobody can see it now.")


@bp.route("/items/<uuid:item_id>", methods=["GET", "POST"])
@needs(Permission.WRITE_RECORD)
def item(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    record = read_record(review_id)
    line, form = line_of(record, item_id), AnswerForm()
    if not form.is_submitted():
        return draw_item(record, line)
    if not form.validate_on_submit():
        if record.closed_at is not None:
            raise RecordIsClosed
        return draw_item(record, line, form)
    try:
        given = answer(
            db.write,
            record.of,
            item_id,
            actor=signed_in_person().person_id,
            answer_id=form.id.data,
            replaces=form.replaces.data,
            given=form.given,
        )
    except AnswerClash:
        return _both(review_id, item_id, form)
    return saved(_next(record, item_id, given.id), said=None)


@bp.post("/items/<uuid:item_id>/actions")
@needs(Permission.WRITE_RECORD)
def act(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    record = open_record(review_id)
    line, form = line_of(record, item_id), sent_action_form(record)
    refused = keep_action(record, form, item_id=item_id)
    if refused:
        return draw_item(record, line, action=form, status=refused)
    return saved(url_for("record.item", review_id=review_id, item_id=item_id, _anchor="actions"))


@bp.post("/answers/<uuid:answer_id>/undo")
@needs(Permission.WRITE_RECORD)
def undo_answer(review_id: UUID, answer_id: UUID) -> ResponseReturnValue:
    record = read_record(review_id)
    try:
        undo(db.write, record.of, answer_id, actor=signed_in_person().person_id)
    except TooLate:
        return draw_record(record, TOO_LATE)
    of = next((line for line in record.lines if line.answer and line.answer.id == answer_id), None)
    if of is None:
        return saved(url_for("record.show", review_id=review_id), said=UNDONE)
    back = url_for("record.item", review_id=review_id, item_id=of.item.id)
    return saved(back, said=UNDONE)


def draw_item(
    record: Record,
    line: Line,
    form: AnswerForm | None = None,
    *,
    action: ActionForm | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    """The page of one thing; with a form that was refused, its problems stand at the top."""
    if record.reading.is_unopened(line.item.id):
        note_opening_of(db.write, record.reading, line.item.id)
    me = signed_in_person().person_id
    noted = NO_NOTE if line.answer or form else note_of(db.read, record.of.review_id, line.item.id)
    return page(
        "record/item.html",
        form or action,
        status,
        record=record,
        line=line,
        noted=noted,
        answer=form or answer_form(line.answer, noted),
        action=action or empty_action_form(record),
        just=just_saved(record),
        undoable=undoable(db.read, record, me, utc_now()),
    )


def _both(review_id: UUID, item_id: UUID, form: AnswerForm) -> Response:
    """What stands, and the form as it was sent: saving again is a choice."""
    record = again(review_id)
    line = line_of(record, item_id)
    form.id.renew()
    form.replaces.carry(line.answer.id if line.answer else None)
    form.form_errors = [OTHER_ANSWER if line.answer else UNDONE_MEANWHILE]
    return draw_item(record, line, form, status=HTTPStatus.CONFLICT)


def _next(record: Record, item_id: UUID, answer_id: UUID) -> str:
    """On to the next thing without an answer; both pages say what was saved."""
    review_id, ahead = record.of.review_id, record.next_after(item_id)
    if ahead is None:
        return url_for("record.show", review_id=review_id, saved=answer_id)
    return url_for("record.item", review_id=review_id, item_id=ahead.item.id, saved=answer_id)
