"""A poll, as a young person votes in it."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.i18n import _, london_today, speaking
from portal.people.session import signed_in_person
from portal.polls.counting import mark_of, unseal
from portal.polls.forms import VoteForm
from portal.polls.queries import HAS_VOTED, OPEN_POLL
from portal.polls.service import NoSuchAnswer, PollHasEnded, vote
from portal.polls.words import OPEN, asked_in
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint("polls", __name__, url_prefix="/council/polls")


@bp.get("/<uuid:poll_id>")
@needs(Permission.TALK_TO_COUNCIL)
def show(poll_id: UUID) -> ResponseReturnValue:
    return _drawn(_open_poll(poll_id), VoteForm(formdata=None))


@bp.post("/<uuid:poll_id>/vote")
@needs(Permission.TALK_TO_COUNCIL)
def cast(poll_id: UUID) -> ResponseReturnValue:
    form, me = VoteForm(), signed_in_person().person_id
    row = _open_poll(poll_id)
    try:
        counted = vote(db.write, poll_id, me, form.number, today=london_today())
    except NoSuchAnswer:
        form.form_errors = [_("Pick an answer.")]
        return _drawn(row, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except PollHasEnded:
        return _drawn(row, form, HTTPStatus.CONFLICT)
    said = _("My vote counts.") if counted else _("I have voted before. My first vote counts.")
    return saved(url_for("polls.show", poll_id=poll_id), said=said)


def _open_poll(poll_id: UUID) -> AnyRow:
    return one_or_404(db.read, OPEN_POLL, poll_id=poll_id)


def _drawn(row: AnyRow, form: VoteForm, status: int = HTTPStatus.OK) -> Response:
    mark = mark_of(row.id, signed_in_person().person_id)
    voted = db.read.execute(HAS_VOTED, {"poll_id": row.id, "mark": mark}).first() is not None
    ended = row.ends_on < london_today()
    sees = ended or (voted and not row.at_end)
    return page(
        "polls/show.html",
        form,
        status,
        poll=row,
        asked=asked_in(row.words, speaking().shown, OPEN),
        voted=voted,
        ended=ended,
        sees=sees,
        counts=unseal(row.id, row.counts_sealed).shown(ended=ended) if sees else None,
    )
