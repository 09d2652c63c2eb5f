"""Getting ready: the hub of the steps."""

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import bindparam, exists, literal, select, union_all

from portal.access import Permission, needs
from portal.db import db
from portal.drafts.models import Step
from portal.drafts.steps import STEPS_OF, mark_done
from portal.i18n import day_in_london, london_today
from portal.people.session import signed_in_person
from portal.preparation.forms import DoneForm
from portal.preparation.standing import is_open
from portal.preparation.steps import NOT_STARTED, ROOMS_BESIDE, STEPS
from portal.preparation.submissions import Submission
from portal.reviews.ahead import my_review
from portal.reviews.queries import review_ahead
from portal.web.answers import page, saved

SHARED = "shared"
# The marks of the steps, and beside them whether anything was shared for this review.
HOW_FAR = union_all(
    STEPS_OF,
    select(literal(SHARED), literal(SHARED)).where(
        exists().where(
            Submission.young_person_id == bindparam("me"),
            Submission.review_id == bindparam("review_id"),
        )
    ),
)

bp = Blueprint("preparation", __name__, url_prefix="/get-ready")


@bp.get("")
@needs(Permission.GET_READY)
def hub() -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    review = review_ahead(db.read, me, today)
    if review is None:
        return page("preparation/no_review.html")
    far = db.read.execute(HOW_FAR, {"me": me, "review_id": review.id})
    marks = {row.step: row.state for row in far}
    return page(
        "preparation/hub.html",
        review=review,
        date=day_in_london(review.starts_at),
        today=today,
        tasks=[
            (step, door, marks.get(step, NOT_STARTED))
            for step, door in STEPS.items()
            if step not in ROOMS_BESIDE
        ],
        open=is_open(review.starts_at, today),
        shared=SHARED in marks,
    )


@bp.post("/<step>/done")
@needs(Permission.GET_READY)
def mark(step: str) -> ResponseReturnValue:
    review = my_review()
    if step not in set(Step) - ROOMS_BESIDE:
        abort(404)
    form = DoneForm()
    if form.validate_on_submit():
        done = form.done.data == 1
        mark_done(db.write, review.young_person_id, review.id, Step(step), done=done)
    return saved(url_for("preparation.hub"))
