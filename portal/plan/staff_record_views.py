"""The record asks, area by area, whether the review looked at it."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.choices.plan import WHO_I_AM
from portal.db import AnyRow, db, utc_now
from portal.i18n import _, day_in_london, london_today
from portal.outcomes.answering import OfReview, RecordIsClosed, check_open
from portal.people.session import signed_in_person
from portal.plan.areas import Area
from portal.plan.looked_at import LookClash, keep_looks, looked_at_of, revision_of
from portal.plan.queries import REVIEW_SEEN_BY_THE_IRO
from portal.plan.reading import plan_for_keeper
from portal.plan.staff_look_forms import LooksForm, looks_form
from portal.reviews.begun import has_begun
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint("plan_record", __name__, url_prefix="/officer/reviews/<uuid:review_id>/record/plan")

NOT_YET = _("The review has not been yet. This can be answered from its time on.")
CLOSED = _("The record of this review is closed: nothing in it can be changed any more.")
CHANGED = _("Somebody saved this page since you opened it. Look at both, then choose.")


@bp.route("", methods=["GET", "POST"])
@needs(Permission.CHECK_PLAN)
def show(review_id: UUID) -> ResponseReturnValue:
    values = {"me": signed_in_person().person_id, "today": london_today(), "review_id": review_id}
    review = one_or_404(db.read, REVIEW_SEEN_BY_THE_IRO, **values)
    areas = _asked(review)
    standing = looked_at_of(db.read, review_id)
    form = looks_form(areas, standing, revision_of(standing))
    sent = form.validate_on_submit()
    refusal = _refusal(review)
    if refusal and form.is_submitted():
        form.form_errors = [refusal]
        return _drawn(review, areas, form, HTTPStatus.CONFLICT, refusal=refusal)
    if not sent:
        return _drawn(review, areas, form, refusal=refusal)
    of = OfReview(review_id, review.young_person_id)
    me = signed_in_person().person_id
    try:
        keep_looks(db.write, of, form.revision.data or 0, form.looks(areas), actor=me)
    except LookClash as clash:
        form.revision.carry(revision_of(clash.standing))
        form.form_errors = [CHANGED]
        return _drawn(review, areas, form, HTTPStatus.CONFLICT, clash=clash.standing)
    except RecordIsClosed:
        form.form_errors = [CLOSED]
        return _drawn(review, areas, form, HTTPStatus.CONFLICT, refusal=CLOSED)
    return saved(url_for("plan_record.show", review_id=review_id))


def _asked(review: AnyRow) -> list[Area]:
    """The areas of this plan; who the young person is and fair treatment are always asked."""
    plan = plan_for_keeper(db.read, review.young_person_id)
    always = [card.area for card in plan.aside if card.area.code == WHO_I_AM]
    return [*(card.area for card in plan.cards), *always]


def _refusal(review: AnyRow) -> Any:
    if not has_begun(review.state, review.starts_at, utc_now()):
        return NOT_YET
    try:
        check_open(db.read, OfReview(review.id, review.young_person_id))
    except RecordIsClosed:
        return CLOSED
    return None


def _drawn(
    review: AnyRow,
    areas: list[Area],
    form: LooksForm,
    status: int = HTTPStatus.OK,
    *,
    refusal: Any = None,
    clash: Mapping[str, Any] | None = None,
) -> Response:
    return page(
        "plan/staff_looked_at.html",
        form,
        status,
        review=review,
        name=open_name(review, review.young_person_id),
        on=day_in_london(review.starts_at),
        areas=areas,
        refusal=refusal,
        clash=clash or {},
    )
