"""The record of a review as a page, and closing it."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.choices.outcomes import OUTCOMES
from portal.db import db, utc_now
from portal.i18n import Text, _, london_today
from portal.outcomes.answering import NotAllAnswered, RecordIsClosed, close_record
from portal.pack.service import note_opening
from portal.people.session import signed_in_person
from portal.record.dates import writing_dates
from portal.record.forms import id_in
from portal.record.gathering import NotYet, TakenBack, shared_items
from portal.record.lines import Line, Record
from portal.record.opening import again, note_what_is_new, read_record, reader
from portal.record.undoing import undoable
from portal.reviews.calendar import current_calendar
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.reading_age import hint_of

bp = Blueprint("record", __name__, url_prefix="/officer/reviews/<uuid:review_id>/record")

TYPED = ("reason", "what", "words", "somebody")
CLOSED = _("The record is closed.")
NOT_CLOSED = _("The record can't be closed yet: some things have no answer.")


@bp.context_processor
def about_records() -> dict[str, Any]:
    return {
        "hint_of": hint_of,
        "outcomes": OUTCOMES,
        "outcome_icons": {code: choice.icon for code, choice in OUTCOMES.items()},
    }


@bp.get("")
@needs(Permission.WRITE_RECORD)
def show(review_id: UUID) -> ResponseReturnValue:
    record = read_record(review_id)
    note_opening(db.write, record.reading)
    return draw_record(record)


@bp.route("/close", methods=["GET", "POST"])
@needs(Permission.WRITE_RECORD)
def close(review_id: UUID) -> ResponseReturnValue:
    record, form = read_record(review_id), ButtonForm()
    if record.closed_at is not None:
        return redirect(url_for("record.show", review_id=review_id), HTTPStatus.SEE_OTHER)
    if not form.validate_on_submit():
        note_what_is_new(record)
        return page("record/close.html", form, record=record)
    said = shared_items(db.write, review_id, reader())
    try:
        close_record(db.write, record.of, actor=signed_in_person().person_id, said=said)
    except NotAllAnswered:
        form.form_errors = [NOT_CLOSED]
        record = again(review_id)
        note_what_is_new(record)
        return page("record/close.html", form, HTTPStatus.CONFLICT, record=record)
    return saved(url_for("record.show", review_id=review_id), said=CLOSED)


@bp.errorhandler(NotYet)
def not_yet(error: NotYet) -> ResponseReturnValue:
    """A record of what has not happened cannot be written."""
    row = error.reading.row
    status = HTTPStatus.OK if request.method == "GET" else HTTPStatus.CONFLICT
    name = open_name(row, row.young_person_id)
    return page("record/not_yet.html", status=status, name=name, review=row, kept=_typed())


@bp.errorhandler(RecordIsClosed)
def is_closed(_error: RecordIsClosed) -> ResponseReturnValue:
    """Nothing in it changes; what was typed is shown, so that it is not lost."""
    return _nothing_saved(CLOSED)


@bp.errorhandler(TakenBack)
def taken_back(error: TakenBack) -> ResponseReturnValue:
    sentence = _("%(name)s does not share this any more.", name=error.record.name)
    return _nothing_saved(sentence)


def draw_record(record: Record, sentence: Text | None = None) -> Response:
    """The list; with a `sentence` it answers 409, and nothing was changed."""
    form = ButtonForm(formdata=None)
    form.form_errors = [sentence] if sentence else []
    if sentence:
        note_what_is_new(record)
    return page(
        "record/show.html",
        form,
        HTTPStatus.CONFLICT if sentence else HTTPStatus.OK,
        record=record,
        dates=writing_dates(record, current_calendar().days),
        today=london_today(),
        just=just_saved(record),
        undoable=undoable(db.read, record, signed_in_person().person_id, utc_now()),
    )


def just_saved(record: Record) -> Line | None:
    """What this officer answered a moment ago, as the address says, while the answer stands."""
    answer_id = id_in(request.args.get("saved"))
    me = signed_in_person().person_id
    for line in record.lines:
        if line.answer and (line.answer.id, line.answer.made_by) == (answer_id, me):
            return line
    return None


def _nothing_saved(sentence: Text) -> Response:
    status = HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.GONE
    review_id = (request.view_args or {})["review_id"]
    return page(
        "record/nothing_saved.html",
        status=status,
        sentence=sentence,
        review_id=review_id,
        kept=_typed(),
    )


def _typed() -> list[str]:
    return [request.form[name] for name in TYPED if request.form.get(name)]
