"""Planning, moving and closing the reviews of a young person."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import AnyRow, db
from portal.i18n import _, in_london
from portal.manage.clash import answer_both, both_reviews
from portal.manage.forms import OneTimeForm, ReviewForm
from portal.manage.queries import YOUNG_PERSON, listed
from portal.manage.review_service import (
    Planned,
    StillAhead,
    close_and_plan_next,
    planned_in,
)
from portal.manage.review_service import (
    move as move_review,
)
from portal.manage.review_service import (
    plan as plan_review,
)
from portal.manage.young import Ahead, Reviews, reviews_of
from portal.people.session import signed_in_person
from portal.reviews.service import ReviewClash
from portal.web.answers import page, saved
from portal.web.loading import one_or_404
from portal.web.settings import current_settings

bp = Blueprint("reviews", __name__, url_prefix="/people/<uuid:person_id>/reviews")

CHANGED = _("Somebody changed this review meanwhile. Look at both, then save what is right.")
STILL_AHEAD = _("This review is still to come. Come back when the meeting is over.")
NO_DAY = _("This review has no day yet. Write the day it was held first.")


@bp.route("/plan", methods=["GET", "POST"])
@needs(Permission.MANAGE_REVIEWS)
def plan(person_id: UUID) -> ResponseReturnValue:
    young, reviews = _loaded(person_id)
    form = ReviewForm()
    form.since = young.looked_after_since
    review_id = form.id.data
    if not form.validate_on_submit():
        return page("manage/review.html", form, young=listed(young), reviews=reviews)
    planned = _planned_in(form)
    try:
        plan_review(
            db.write,
            actor=signed_in_person().person_id,
            review_id=review_id,
            young_person_id=person_id,
            planned=planned,
        )
    except ReviewClash as clash:
        return answer_both(person_id, both_reviews(planned_in(clash.standing), planned))
    return saved(url_for("manage.person", person_id=person_id))


@bp.route("/<uuid:review_id>/move", methods=["GET", "POST"])
@needs(Permission.MANAGE_REVIEWS)
def move(person_id: UUID, review_id: UUID) -> ResponseReturnValue:
    young, reviews = _loaded(person_id)
    form = _filled(_ahead_or_404(reviews, review_id))
    form.since = young.looked_after_since
    if not form.validate_on_submit():
        return page("manage/review.html", form, young=listed(young), reviews=reviews)
    planned = _planned_in(form)
    try:
        move_review(
            db.write,
            actor=signed_in_person().person_id,
            review_id=review_id,
            young_person_id=person_id,
            revision=form.revision.data or 0,
            planned=planned,
        )
    except ReviewClash as clash:
        return _both(form, young, reviews, clash, planned)
    return saved(url_for("manage.person", person_id=person_id))


@bp.route("/<uuid:review_id>/held", methods=["GET", "POST"])
@needs(Permission.MANAGE_REVIEWS)
def held(person_id: UUID, review_id: UUID) -> ResponseReturnValue:
    young, reviews = _loaded(person_id)
    form = OneTimeForm()
    next_id = form.id.data
    if form.validate_on_submit():
        try:
            close_and_plan_next(
                db.write,
                actor=signed_in_person().person_id,
                review_id=review_id,
                young_person_id=person_id,
                next_id=next_id,
            )
        except StillAhead:
            form.form_errors = [
                STILL_AHEAD if reviews.ahead and reviews.ahead.starts_at else NO_DAY
            ]
        else:
            return saved(url_for("manage.person", person_id=person_id))
    review = _ahead_or_404(reviews, review_id)
    return page("manage/held.html", form, young=listed(young), review=review)


def _loaded(person_id: UUID) -> tuple[AnyRow, Reviews]:
    young = one_or_404(db.read, YOUNG_PERSON, person_id=person_id)
    return young, reviews_of(db.read, young, current_settings().bank_holidays)


def _ahead_or_404(reviews: Reviews, review_id: UUID) -> Ahead:
    if reviews.ahead is None or reviews.ahead.id != review_id:
        abort(404)
    return reviews.ahead


def _filled(review: Ahead) -> ReviewForm:
    starts = in_london(review.starts_at) if review.starts_at else None
    return ReviewForm(
        id=review.id,
        revision=review.revision,
        date=starts.date() if starts else None,
        time=starts.time() if starts else None,
        place=review.place,
        minutes=review.minutes,
    )


def _planned_in(form: ReviewForm) -> Planned:
    return Planned(form.starts_at, form.place.data or "", form.minutes.data or 0)


def _both(
    form: ReviewForm, young: AnyRow, reviews: Reviews, clash: ReviewClash, sent: Planned
) -> Response:
    """Both versions; the form carries the standing revision, so saving again is a choice."""
    form.revision.carry(clash.standing.revision)
    form.form_errors = [CHANGED]
    both = both_reviews(planned_in(clash.standing), sent)
    return page(
        "manage/review.html",
        form,
        HTTPStatus.CONFLICT,
        young=listed(young),
        reviews=reviews,
        both=both,
    )
