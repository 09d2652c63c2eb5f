"""Getting ready: the hub of the steps."""

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.drafts.models import Step
from portal.drafts.steps import STEPS_OF, mark_done
from portal.i18n import day_in_london, london_today
from portal.people.session import signed_in_person
from portal.preparation.forms import DoneForm
from portal.preparation.standing import is_open
from portal.preparation.steps import NOT_STARTED, STEPS
from portal.reviews.ahead import my_review
from portal.reviews.queries import review_ahead
from portal.web.answers import page, saved
from portal.web.loading import all_rows

bp = Blueprint("preparation", __name__, url_prefix="/get-ready")


@bp.get("")
@needs(Permission.GET_READY)
def hub() -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    review = review_ahead(db.read, me, today)
    if review is None:
        return page("preparation/no_review.html")
    marks = {row.step: row.state for row in all_rows(db.read, STEPS_OF, me=me, review_id=review.id)}
    return page(
        "preparation/hub.html",
        review=review,
        date=day_in_london(review.starts_at),
        today=today,
        tasks=[(step, door, marks.get(step, NOT_STARTED)) for step, door in STEPS.items()],
        open=is_open(review.starts_at, today),
    )


@bp.post("/<step>/done")
@needs(Permission.GET_READY)
def mark(step: str) -> ResponseReturnValue:
    review = my_review()
    if step not in set(Step):
        abort(404)
    form = DoneForm()
    if form.validate_on_submit():
        done = form.done.data == 1
        mark_done(db.write, review.young_person_id, review.id, Step(step), done=done)
    return saved(url_for("preparation.hub"))
