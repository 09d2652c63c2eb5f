"""Ideas as the council answers them, and follows them until they are done."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.council.service import PieceClash
from portal.council.versions import Who
from portal.db import AnyRow, db, utc_now
from portal.i18n import LANGUAGES, _, london_today
from portal.ideas.forms import PieceForm, StepForm
from portal.ideas.models import IdeaState
from portal.ideas.publishing import begin_piece, piece_stands, text_of
from portal.ideas.queries import DONE_STAY, LISTED, ONE_TO_THE_COUNCIL
from portal.ideas.reading import idea_in, steps_of
from portal.ideas.service import IdeaClash, NotNow, say_of_idea
from portal.people.session import signed_in_person
from portal.web.answers import is_read, page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door
from portal.web.reading_age import hint_of

bp = Blueprint("ideas_desk", __name__, url_prefix="/council/desk/ideas")
door(bp, "ideas_desk.every", Permission.ANSWER_IDEAS, _("Ideas"), "lightbulb")

OTHER_WORDS = _(
    "Other words were saved from this page. Look at them, then save again to add these."
)
NOT_NOW = _("This can't follow any more. Somebody wrote something down since the page was opened.")


@bp.get("")
@needs(Permission.ANSWER_IDEAS)
def every() -> ResponseReturnValue:
    """The words stand on an idea's own page: to open it is an act."""
    today = london_today()
    rows = all_rows(db.read, LISTED, since=utc_now() - DONE_STAY)
    # Within a day by id: between two with a name, one without would have its hour told.
    ideas = sorted(map(idea_in, rows), key=lambda idea: (idea.made_on, idea.id))
    return page(
        "ideas/every.html",
        open=[idea for idea in ideas if idea.state == IdeaState.WAITING],
        others=[idea for idea in ideas if idea.state != IdeaState.WAITING],
        today=today,
    )


@bp.route("/<uuid:idea_id>", methods=["GET", "POST"])
@needs(Permission.ANSWER_IDEAS)
def one(idea_id: UUID) -> ResponseReturnValue:
    row = one_or_404(db.read, ONE_TO_THE_COUNCIL, idea_id=idea_id)
    form = StepForm()
    form.offer(idea_in(row).may_follow)
    if form.is_submitted() and not form.says.choices:
        form.form_errors, form.unsent = [NOT_NOW], form.text.data
        return _drawn(row, form, status=HTTPStatus.CONFLICT)
    if not form.validate_on_submit():
        return _drawn(row, form)
    me = signed_in_person().person_id
    try:
        say_of_idea(db.write, idea_id, form.id.data, form.said, actor=me)
    except IdeaClash:
        form.id.renew()
        form.form_errors = [OTHER_WORDS]
        return _drawn(row, form, status=HTTPStatus.CONFLICT)
    except NotNow:
        form.form_errors = [NOT_NOW]
        return _drawn(row, form, status=HTTPStatus.CONFLICT)
    here = url_for("ideas_desk.one", idea_id=idea_id)
    return saved(here, said=_("Saved. The young person can see it now."))


@bp.post("/<uuid:idea_id>/piece")
@needs(Permission.ANSWER_IDEAS)
def write_piece(idea_id: UUID) -> ResponseReturnValue:
    row = one_or_404(db.read, ONE_TO_THE_COUNCIL, idea_id=idea_id)
    piece, here = PieceForm(), signed_in_person()
    if not piece.validate_on_submit():
        return _drawn(row, _step_form(row), piece)
    try:
        who = Who(here.person_id, here.role)
        text_id = begin_piece(db.write, who, idea_id, piece.heading.data or "")
    except PieceClash:
        piece.form_errors = [NOT_NOW]
        return _drawn(row, _step_form(row), piece, HTTPStatus.CONFLICT)
    return saved(url_for("council_desk.show", text_id=text_id), said=None)


def _step_form(row: AnyRow) -> StepForm:
    """The answer's form, with nothing in it."""
    form = StepForm(formdata=None)
    form.offer(idea_in(row).may_follow)
    return form


def _drawn(
    row: AnyRow, form: StepForm, piece: PieceForm | None = None, status: int = HTTPStatus.OK
) -> Response:
    idea = idea_in(row)
    if is_read():
        # Reading a young person's words is an act, and they see it.
        me = signed_in_person().person_id
        record(db.write, Act.IDEA_READ, actor=me, about=idea.young_person_id, subject=idea.id)
    wrong = piece is not None and piece.problems
    return page(
        "ideas/answer.html",
        piece if wrong else form,
        status,
        step=form,
        idea=idea,
        language=LANGUAGES.get(idea.words.language),
        steps=steps_of(db.read, idea.id),
        piece=piece or PieceForm(formdata=None),
        text_id=text_of(idea.id) if piece_stands(db.read, idea.id) else None,
        today=london_today(),
        hint_of=hint_of,
    )
