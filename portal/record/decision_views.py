"""Decisions that nobody asked for, and taking back what was promised."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db, utc_now
from portal.i18n import _
from portal.outcomes.acting import undo_action as undo_promise
from portal.outcomes.afterwards import DecisionAndActions
from portal.outcomes.answering import TooLate
from portal.outcomes.deciding import DecisionClash, decide
from portal.outcomes.deciding import undo_decision as undo
from portal.people.session import signed_in_person
from portal.record.actions import empty_action_form, keep_action, sent_action_form
from portal.record.forms import ActionForm, DecisionForm
from portal.record.item_views import UNDONE
from portal.record.lines import Record
from portal.record.opening import decision_of, open_record
from portal.record.staff_views import bp, draw_record
from portal.record.undoing import undoable
from portal.web.answers import page, saved

__all__ = ["bp"]

OTHER_DECISION = _("This was saved before with other words, or undone. Look again, then save.")
TOO_LATE = _("It can't be undone: ten minutes are over. Others may have read it.")


@bp.route("/decisions/new", methods=["GET", "POST"])
@needs(Permission.WRITE_RECORD)
def decide_more(review_id: UUID) -> ResponseReturnValue:
    record, form = open_record(review_id), DecisionForm()
    if not form.validate_on_submit():
        return page("record/decide.html", form, record=record)
    me = signed_in_person().person_id
    try:
        made = decide(db.write, record.of, form.id.data, form.decided, actor=me)
    except DecisionClash:
        form.form_errors = [OTHER_DECISION]
        form.id.renew()
        return page("record/decide.html", form, HTTPStatus.CONFLICT, record=record)
    return saved(url_for("record.decision", review_id=review_id, decision_id=made.id))


@bp.get("/decisions/<uuid:decision_id>")
@needs(Permission.WRITE_RECORD)
def decision(review_id: UUID, decision_id: UUID) -> ResponseReturnValue:
    record = open_record(review_id)
    return _draw(record, decision_of(record, decision_id))


@bp.post("/decisions/<uuid:decision_id>/actions")
@needs(Permission.WRITE_RECORD)
def act_on(review_id: UUID, decision_id: UUID) -> ResponseReturnValue:
    record = open_record(review_id)
    line, form = decision_of(record, decision_id), sent_action_form(record)
    refused = keep_action(record, form, decision_id=decision_id)
    if refused:
        return _draw(record, line, form, refused)
    return saved(_page_of(review_id, decision_id))


@bp.post("/decisions/<uuid:decision_id>/undo")
@needs(Permission.WRITE_RECORD)
def undo_decision(review_id: UUID, decision_id: UUID) -> ResponseReturnValue:
    record = open_record(review_id)
    try:
        undo(db.write, record.of, decision_id, actor=signed_in_person().person_id)
    except TooLate:
        return draw_record(record, TOO_LATE)
    return saved(url_for("record.show", review_id=review_id), said=UNDONE)


@bp.post("/actions/<uuid:action_id>/undo")
@needs(Permission.WRITE_RECORD)
def undo_action(review_id: UUID, action_id: UUID) -> ResponseReturnValue:
    record = open_record(review_id)
    try:
        undo_promise(db.write, record.of, action_id, actor=signed_in_person().person_id)
    except TooLate:
        return draw_record(record, TOO_LATE)
    return saved(_where_it_stood(record, action_id), said=UNDONE)


def _where_it_stood(record: Record, action_id: UUID) -> str:
    review_id = record.of.review_id
    for one in record.after.actions:
        if one.id == action_id and one.decision_id:
            return _page_of(review_id, one.decision_id)
        if one.id == action_id and one.item_id and record.line(one.item_id):
            return url_for(
                "record.item", review_id=review_id, item_id=one.item_id, _anchor="actions"
            )
    return url_for("record.show", review_id=review_id)


def _page_of(review_id: UUID, decision_id: UUID) -> str:
    return url_for(
        "record.decision", review_id=review_id, decision_id=decision_id, _anchor="actions"
    )


def _draw(
    record: Record,
    line: DecisionAndActions,
    action: ActionForm | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    return page(
        "record/decision.html",
        action,
        status,
        record=record,
        line=line,
        action=action or empty_action_form(record),
        undoable=undoable(db.read, record, signed_in_person().person_id, utc_now()),
    )
