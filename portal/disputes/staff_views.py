"""An IRO's disputes: the list, opening one, and what is done about it."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import open_name
from portal.db import db
from portal.disputes.forms import OpenForm, StepForm
from portal.disputes.moves import may_follow
from portal.disputes.queries import (
    ONE_DISPUTE,
    SOMEBODY_OF_MINE,
    DisputeSeen,
    StepSeen,
    dispute_in,
    disputes_of,
    steps_of,
)
from portal.disputes.service import DisputeClash, NotNow, log_step, open_dispute
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.forms import Form
from portal.web.loading import one_or_404
from portal.web.menu import door
from portal.web.reading_age import hint_of

bp = Blueprint("disputes", __name__, url_prefix="/officer")
door(bp, "disputes.every", Permission.RAISE_DISPUTES, _("Disputes"), "flag")

OTHER_WORDS = _(
    "Other words were saved from this page. Look at them, then save again to add these."
)
NOT_NOW = _("This can't follow any more. Somebody wrote something down since the page was opened.")


@bp.get("/disputes")
@needs(Permission.RAISE_DISPUTES)
def every() -> ResponseReturnValue:
    today = london_today()
    found = disputes_of(db.read, signed_in_person().person_id, today)
    return page("disputes/every.html", disputes=found, today=today)


@bp.route("/young-people/<uuid:young_person_id>/disputes/new", methods=["GET", "POST"])
@needs(Permission.RAISE_DISPUTES)
def new(young_person_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    values = {"me": me, "today": london_today(), "young_person_id": young_person_id}
    them, form = one_or_404(db.read, SOMEBODY_OF_MINE, **values), OpenForm()
    told: dict[str, Any] = {"name": open_name(them, young_person_id), "hint_of": hint_of}
    told |= {"young_person_id": young_person_id}
    if not form.validate_on_submit():
        return page("disputes/new.html", form, **told)
    about, first = form.about.data or "", form.first
    try:
        open_dispute(db.write, young_person_id, form.id.data, about, first, me)
    except DisputeClash:
        return page("disputes/new.html", _once_more(form), HTTPStatus.CONFLICT, **told)
    return saved(url_for("disputes.one", dispute_id=form.id.data))


@bp.route("/disputes/<uuid:dispute_id>", methods=["GET", "POST"])
@needs(Permission.RAISE_DISPUTES)
def one(dispute_id: UUID) -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    found = one_or_404(db.read, ONE_DISPUTE, me=me, today=today, dispute_id=dispute_id)
    dispute, steps = dispute_in(found), steps_of(db.read, dispute_id)
    form = _form(dispute, steps)
    if not form.validate_on_submit():
        return _drawn(dispute, steps, form)
    try:
        log_step(db.write, dispute_id, form.id.data, form.step, me)
    except DisputeClash:
        return _drawn(dispute, steps, _once_more(form), HTTPStatus.CONFLICT)
    except NotNow:
        form.form_errors = [NOT_NOW]
        return _drawn(dispute, steps, form, HTTPStatus.CONFLICT)
    return saved(url_for("disputes.one", dispute_id=dispute_id))


def _form(dispute: DisputeSeen, steps: list[StepSeen]) -> StepForm:
    form = StepForm()
    last = max((step.happened_on for step in steps), default=dispute.opened_on)
    form.offer(may_follow(dispute.state), dispute.opened_on, last)
    return form


def _once_more(form: Any) -> Form:
    """The words stay, under another id: saving again adds them."""
    form.id.renew()
    form.form_errors = [OTHER_WORDS]
    kept: Form = form
    return kept


def _drawn(
    dispute: DisputeSeen, steps: list[StepSeen], form: Form, status: int = HTTPStatus.OK
) -> Response:
    return page(
        "disputes/one.html",
        form,
        status,
        dispute=dispute,
        steps=steps,
        today=london_today(),
        hint_of=hint_of,
    )
