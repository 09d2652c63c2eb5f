"""My part for a review: kept as I write, in the papers once I hand it in."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.everyones_part.forms import PartForm, part_form
from portal.everyones_part.gathering import words_in
from portal.everyones_part.mine import MyPart, my_part
from portal.everyones_part.models import PartState
from portal.everyones_part.service import PartClash, Save, TooLate, keep_part
from portal.everyones_part.words import PartWords
from portal.i18n import _, london_today, speaking
from portal.people.session import signed_in_person
from portal.web.answers import page, saved

bp = Blueprint("my_part", __name__, url_prefix="/professional/reviews/<uuid:review_id>/part")

CHANGED = _("This part was saved elsewhere since you opened it. Look at both, then save again.")
TOO_LATE = _("Not saved: this can't be written any more.")
HANDED_IN = _("Handed in. It is in the papers of the review.")


@bp.get("")
@needs(Permission.WRITE_MY_PART)
def show(review_id: UUID) -> ResponseReturnValue:
    mine = _mine(review_id)
    return _drawn(mine, part_form(mine.saved, mine.revision))


@bp.post("")
@needs(Permission.WRITE_MY_PART)
def save(review_id: UUID) -> ResponseReturnValue:
    return _saved(review_id, PartState.KEPT)


@bp.post("/hand-in")
@needs(Permission.WRITE_MY_PART)
def hand_in(review_id: UUID) -> ResponseReturnValue:
    return _saved(review_id, PartState.HANDED_IN)


def _mine(review_id: UUID) -> MyPart:
    return my_part(db.read, review_id, signed_in_person().person_id, london_today())


def _saved(review_id: UUID, state: PartState) -> ResponseReturnValue:
    mine, form = _mine(review_id), PartForm()
    if not form.validate_on_submit():
        return _drawn(mine, form)
    words = form.words(speaking().shown)
    try:
        keep_part(db.write, mine.writer, Save(form.id.data, words, state, form.revision.data or 0))
    except TooLate:
        form.form_errors = [TOO_LATE]
        return _drawn(mine, form, HTTPStatus.CONFLICT)
    except PartClash as clash:
        return _clashed(mine, form, clash)
    here = url_for("my_part.show", review_id=review_id)
    return saved(here, said=HANDED_IN) if state is PartState.HANDED_IN else saved(here)


def _clashed(mine: MyPart, form: PartForm, clash: PartClash) -> Response:
    """Both; the form carries what stands and another id, so that saving again is a choice."""
    form.id.renew()
    form.revision.carry(max(mine.revision, clash.standing.revision if clash.standing else 0))
    form.form_errors = [CHANGED]
    standing = words_in(clash.standing) if clash.standing else None
    return _drawn(mine, form, HTTPStatus.CONFLICT, standing)


def _drawn(
    mine: MyPart, form: PartForm, status: int = HTTPStatus.OK, standing: PartWords | None = None
) -> Response:
    return page(
        "everyones_part/write.html",
        form,
        status,
        mine=mine,
        review_id=mine.writer.review_id,
        standing=standing,
        today=london_today(),
    )
