"""My ideas for the council, and what came of them."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.council.desk import PROMISED_WORKING_DAYS
from portal.council.reading import one_piece
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import _, london_today
from portal.ideas.forms import IdeaForm
from portal.ideas.publishing import piece_of
from portal.ideas.queries import MINE, ONE_OF_MINE
from portal.ideas.reading import first_opened, idea_in, steps_of
from portal.ideas.service import IdeaClash, IdeaTakenBack, send_idea, take_idea_back, tell_no_more
from portal.people.session import signed_in_person
from portal.reviews.calendar import current_calendar
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404

bp = Blueprint("ideas", __name__, url_prefix="/council/ideas")

SENT = _("It is sent. I see here what happens.")
CHANGED = _("Something happened meanwhile. I look at it here first.")
SENT_ALREADY = _("I sent other words from this page before. I can look at them here.")


@bp.get("")
@needs(Permission.TALK_TO_COUNCIL)
def mine() -> ResponseReturnValue:
    rows = all_rows(db.read, MINE, me=signed_in_person().person_id)
    return page("ideas/mine.html", ideas=[idea_in(row) for row in rows], today=london_today())


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.TALK_TO_COUNCIL)
def new() -> ResponseReturnValue:
    form, me = IdeaForm(), signed_in_person().person_id
    due = current_calendar().days.after(london_today(), PROMISED_WORKING_DAYS)
    if not form.validate_on_submit():
        return page("ideas/new.html", form, promised=PROMISED_WORKING_DAYS, due=due)
    words, named = words_in(form.text), form.with_name
    try:
        send_idea(db.write, me, form.id.data, words, with_name=named, due_on=due)
    except IdeaTakenBack:
        form.id.renew()
        form.form_errors = [CHANGED]
        return page("ideas/new.html", form, 409, promised=PROMISED_WORKING_DAYS, due=due)
    except IdeaClash:
        return _drawn(form.id.data, HTTPStatus.CONFLICT, form.text.data)
    return saved(url_for("ideas.one", idea_id=form.id.data), said=SENT)


@bp.get("/<uuid:idea_id>")
@needs(Permission.TALK_TO_COUNCIL)
def one(idea_id: UUID) -> ResponseReturnValue:
    """The council's news of it is told on home until this is opened."""
    return _drawn(idea_id)


@bp.post("/<uuid:idea_id>/take-back")
@needs(Permission.TALK_TO_COUNCIL)
def take_back(idea_id: UUID) -> ResponseReturnValue:
    take_idea_back(db.write, signed_in_person().person_id, idea_id)
    return saved(url_for("ideas.one", idea_id=idea_id), said=_("Taken back."))


def _drawn(idea_id: UUID, status: int = HTTPStatus.OK, unsent: str | None = None) -> Response:
    """One of mine; with another status nothing was changed, and `unsent` is given back."""
    me = signed_in_person().person_id
    row = one_or_404(db.read, ONE_OF_MINE, me=me, idea_id=idea_id)
    if row.news_at is not None and status == HTTPStatus.OK:
        tell_no_more(db.write, idea_id, row.news_at)
    form = IdeaForm(formdata=None)
    form.form_errors = [SENT_ALREADY] if status == HTTPStatus.CONFLICT else []
    form.unsent = unsent
    return page(
        "ideas/one.html",
        form,
        status,
        idea=idea_in(row),
        steps=steps_of(db.read, idea_id),
        opened=first_opened(db.read, me, idea_id),
        published=one_piece(db.read, piece_of(idea_id), and_ours=True),
        today=london_today(),
    )
