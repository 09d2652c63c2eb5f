"""Rights as an IRO goes through them with a young person, and answers what they ask."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import name_of, open_name
from portal.db import AnyRow, db
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.rights.english import english_of
from portal.rights.forms import AnswerForm, NotTalkedForm, TalkedForm
from portal.rights.pages import title_of_right, titles
from portal.rights.queries import (
    QUESTION_SEEN_BY_THE_IRO,
    QUESTIONS_OF,
    SEEN_BY_THE_IRO,
    TALKED_THROUGH,
    Question,
    questions_in,
    talked_in,
)
from portal.rights.service import AnswerClash, answer_question, not_talked_through, talk_through
from portal.web.answers import is_read, page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.reading_age import hint_of
from portal.web.settings import current_settings

bp = Blueprint("rights_officer", __name__, url_prefix="/officer")

ANSWERED_MEANWHILE = _("This was answered meanwhile. Look at it, then save again to add yours.")


@bp.route("/young-people/<uuid:young_person_id>/rights", methods=["GET", "POST"])
@needs(Permission.TALK_RIGHTS_THROUGH)
def show(young_person_id: UUID) -> ResponseReturnValue:
    them = _one_of_mine(young_person_id)
    form = TalkedForm(on=london_today())
    form.offer(titles())
    if not form.validate_on_submit():
        return _drawn(them, form)
    talk_through(
        db.write,
        young_person_id,
        form.rights.data or [],
        form.on.data or london_today(),
        actor=signed_in_person().person_id,
    )
    return saved(url_for("rights_officer.show", young_person_id=young_person_id))


@bp.post("/young-people/<uuid:young_person_id>/rights/<right>/take-back")
@needs(Permission.TALK_RIGHTS_THROUGH)
def take_back(young_person_id: UUID, right: str) -> ResponseReturnValue:
    them = _one_of_mine(young_person_id)
    form = NotTalkedForm()
    if not form.validate_on_submit():
        drawn = TalkedForm(formdata=None, on=london_today())
        drawn.form_errors = [text for _field, text in form.problems]
        return _drawn(them, drawn)
    me = signed_in_person().person_id
    on = form.on.data or london_today()
    not_talked_through(db.write, young_person_id, right, on, actor=me)
    there = url_for("rights_officer.show", young_person_id=young_person_id)
    return saved(there, said=_("Taken back."))


@bp.route("/rights-questions/<uuid:question_id>", methods=["GET", "POST"])
@needs(Permission.TALK_RIGHTS_THROUGH)
def answer(question_id: UUID) -> ResponseReturnValue:
    row, question = question_or_404(question_id)
    form = AnswerForm(answers=question.answers)
    if not form.validate_on_submit():
        return _question_page(row, question, form)
    try:
        answer_question(
            db.write,
            question_id,
            question.young_person_id,
            form.id.data,
            form.text.data or "",
            answers=form.answers.data or 0,
            actor=signed_in_person().person_id,
        )
    except AnswerClash:
        form.id.renew()
        form.answers.carry(question.answers)
        form.form_errors = [ANSWERED_MEANWHILE]
        return _question_page(row, question, form, HTTPStatus.CONFLICT)
    return saved(url_for("rights_officer.show", young_person_id=question.young_person_id))


def _one_of_mine(young_person_id: UUID) -> AnyRow:
    return one_or_404(db.read, SEEN_BY_THE_IRO, young_person_id=young_person_id, **_me())


def question_or_404(question_id: UUID) -> tuple[AnyRow, Question]:
    """The last row of a question and the question. 404 for one of somebody who is not theirs."""
    rows = all_rows(db.read, QUESTION_SEEN_BY_THE_IRO, question_id=question_id, **_me())
    if not rows:
        abort(HTTPStatus.NOT_FOUND)
    return rows[-1], questions_in(rows)[0]


def _me() -> dict[str, object]:
    return {"me": signed_in_person().person_id, "today": london_today()}


def _drawn(them: AnyRow, form: TalkedForm) -> Response:
    form.offer(titles())
    theirs = {"young_person_id": them.id}
    talked = talked_in(all_rows(db.read, TALKED_THROUGH, **theirs))
    return page(
        "rights/staff.html",
        form,
        young_person_id=them.id,
        name=open_name(them, them.id),
        titles=titles(),
        talked=talked,
        questions=questions_in(all_rows(db.read, QUESTIONS_OF, **theirs)),
        title_of=title_of_right,
    )


def _question_page(
    row: AnyRow, question: Question, form: AnswerForm, status: int = HTTPStatus.OK
) -> Response:
    if is_read():
        note_reading(question)
    return page(
        "rights/answer.html",
        form,
        status,
        question=question,
        name=name_of(question.young_person_id, row.asker_sealed),
        title=title_of_right(question.right),
        english=english_of(db.read, question),
        has_translator=bool(current_settings().translate_url),
        hint=hint_of(form.text.data or ""),
    )


def note_reading(question: Question) -> None:
    """Reading a young person's words is an act."""
    record(
        db.write,
        Act.RIGHT_QUESTION_READ,
        actor=signed_in_person().person_id,
        about=question.young_person_id,
        subject=question.id,
    )
