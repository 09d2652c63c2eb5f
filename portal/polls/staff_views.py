"""Making polls: drafts that a text of the council holds, and what came of them."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.i18n import LANGUAGES, SHIPPED, _, london_today
from portal.people.session import signed_in_person
from portal.polls.counting import unseal
from portal.polls.forms import AFTER, AT_END, PollForm, PollWordsForm
from portal.polls.models import PollState
from portal.polls.queries import EVERY_POLL, ONE_POLL
from portal.polls.service import PollClash, PollIsFrozen, write_poll, write_poll_in
from portal.polls.words import ENGLISH, finished_in, number_of_answers, written_in
from portal.web.answers import page, saved
from portal.web.loading import all_rows, one_or_404
from portal.web.menu import door

bp = Blueprint("polls_desk", __name__, url_prefix="/council/desk/polls")
door(bp, "polls_desk.every", Permission.WRITE_COUNCIL_PAGES, _("Polls"), "vote")

FROZEN = _("It was sent to be checked, so it can't be changed. Make a new poll.")
CLASH = _("Somebody saved this page since you opened it. Look at both, then choose.")


@bp.get("")
@needs(Permission.WRITE_COUNCIL_PAGES)
def every() -> ResponseReturnValue:
    today = london_today()
    rows = all_rows(db.read, EVERY_POLL)
    polls = [(row, written_in(row.words, ENGLISH), _results(row)) for row in rows]
    return page("polls/every.html", polls=polls, today=today)


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.WRITE_COUNCIL_PAGES)
def new() -> ResponseReturnValue:
    return _written(PollForm(), None)


@bp.route("/<uuid:poll_id>", methods=["GET", "POST"])
@needs(Permission.WRITE_COUNCIL_PAGES)
def one(poll_id: UUID) -> ResponseReturnValue:
    row = one_or_404(db.read, ONE_POLL, poll_id=poll_id)
    form = PollForm(
        revision=row.revision,
        results=AT_END if row.at_end else AFTER,
        ends_on=row.ends_on,
        **PollForm.standing(written_in(row.words, ENGLISH)),
    )
    form.id.data = poll_id
    return _written(form, row)


@bp.route("/<uuid:poll_id>/in/<tag>", methods=["GET", "POST"])
@needs(Permission.WRITE_COUNCIL_PAGES)
def in_language(poll_id: UUID, tag: str) -> ResponseReturnValue:
    row = one_or_404(db.read, ONE_POLL, poll_id=poll_id)
    if tag not in SHIPPED or tag == ENGLISH:
        abort(HTTPStatus.NOT_FOUND)
    standing = written_in(row.words, tag)
    form = PollWordsForm(revision=row.revision, **PollForm.standing(standing))
    form.answers_wanted = number_of_answers(row.words)
    if not form.validate_on_submit():
        return _in_language(row, tag, form)
    revision, me = form.revision.data or 0, signed_in_person().person_id
    try:
        write_poll_in(db.write, poll_id, revision, form.asked(tag), actor=me)
    except PollIsFrozen:
        form.form_errors = [FROZEN]
        return _in_language(row, tag, form, HTTPStatus.CONFLICT)
    except PollClash:
        form.revision.carry(row.revision)
        form.form_errors = [CLASH]
        return _in_language(row, tag, form, HTTPStatus.CONFLICT)
    return saved(url_for("polls_desk.one", poll_id=poll_id))


def _written(form: PollForm, row: AnyRow | None) -> Response:
    if not form.validate_on_submit():
        return _one(form, row)
    revision, me = form.revision.data or 0, signed_in_person().person_id
    try:
        write_poll(db.write, form.id.data, revision, form.asks, actor=me)
    except PollIsFrozen:
        if row is None:
            form.id.renew()
        form.form_errors = [FROZEN]
        return _one(form, row, HTTPStatus.CONFLICT)
    except PollClash:
        row = row or one_or_404(db.read, ONE_POLL, poll_id=form.id.data)
        form.revision.carry(row.revision)
        form.form_errors = [CLASH]
        return _one(form, row, HTTPStatus.CONFLICT)
    return saved(url_for("polls_desk.one", poll_id=form.id.data))


def _one(form: PollForm, row: AnyRow | None, status: int = HTTPStatus.OK) -> Response:
    frozen = row is not None and row.state != PollState.DRAFT
    if frozen and form.is_submitted():
        form.form_errors, form.unsent, status = [FROZEN], form.typed, HTTPStatus.CONFLICT
    return page(
        "polls/write.html",
        form,
        status,
        poll=row,
        standing=written_in(row.words, ENGLISH) if row else None,
        finished=finished_in(row.words) if row else (),
        tongues=[LANGUAGES[tag] for tag in SHIPPED if tag != ENGLISH],
        frozen=frozen,
    )


def _in_language(
    row: AnyRow, tag: str, form: PollWordsForm, status: int = HTTPStatus.OK
) -> Response:
    return page(
        "polls/in_language.html",
        form,
        status,
        poll=row,
        english=written_in(row.words, ENGLISH),
        standing=written_in(row.words, tag),
        tongue=LANGUAGES[tag],
    )


def _results(row: AnyRow) -> tuple[int, ...] | None:
    """What readers may see of it, too: those who make polls see no more."""
    ended = row.ends_on < london_today()
    if row.at_end and not ended:
        return None
    return unseal(row.id, row.counts_sealed).shown(ended=ended)
