"""What stalls between reviews, and one action of it."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, db
from portal.i18n import _, london_today
from portal.officer.staff_views import bp
from portal.officer.stalls import ACTIONS, RECORDS, REPLIES, Asked, stalls_of
from portal.officer.stalls_queries import ONE_ACTION
from portal.outcomes.acting import ActionClash
from portal.outcomes.action_forms import MarkForm
from portal.outcomes.due_soon import soon_until
from portal.outcomes.promised import Said, promised, said_of
from portal.outcomes.telling import mark_action
from portal.people.session import signed_in_person
from portal.reviews.working_days import working_days
from portal.web.answers import is_read, page, saved
from portal.web.loading import one_or_404
from portal.web.menu import door
from portal.web.settings import current_settings

__all__ = ["bp"]

door(bp, "officer.stalls", Permission.READ_OFFICER_DESK, _("What stalls"), "hourglass")

OTHER_WORDS = _(
    "Other words were saved from this page. Look at them, then save again to add these."
)
BY_WHO_DOES_IT = "person"
LISTS = frozenset({ACTIONS, REPLIES, RECORDS})


@bp.get("/stalls")
@needs(Permission.READ_OFFICER_DESK)
def stalls() -> ResponseReturnValue:
    today, days = london_today(), working_days(current_settings().bank_holidays)
    part, after = request.args.get("part"), request.args.get("after")
    if part not in LISTS or after is None:
        part = after = None
    found = stalls_of(db.read, Asked(signed_in_person().person_id, today, days, part, after))
    by_person = request.args.get("by") == BY_WHO_DOES_IT
    groups = found.by_who_does_it() if by_person else found.by_young_person()
    return page(
        "officer/stalls.html",
        stalls=found,
        groups=groups,
        by_person=by_person,
        whole=part is None,
        today=today,
        until=soon_until(today, days),
    )


@bp.route("/actions/<uuid:action_id>", methods=["GET", "POST"])
@needs(Permission.MARK_ACTIONS)
def action(action_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, ONE_ACTION, me=me, today=london_today(), action_id=action_id)
    form = MarkForm()
    if not form.validate_on_submit():
        return _drawn(row, form)
    try:
        mark_action(db.write, action_id, form.id.data, form.picked, form.note.data or "", actor=me)
    except ActionClash:
        form.id.renew()
        form.form_errors = [OTHER_WORDS]
        return _drawn(row, form, HTTPStatus.CONFLICT)
    return saved(url_for("officer.action", action_id=action_id))


def _drawn(row: AnyRow, form: MarkForm, status: int = HTTPStatus.OK) -> Response:
    said, today = said_of(db.read, row.id), london_today()
    if is_read():
        _note_reading(row, said)
    return page(
        "officer/action.html",
        form,
        status,
        action=promised(row),
        said=said,
        today=today,
        until=soon_until(today, working_days(current_settings().bank_holidays)),
    )


def _note_reading(row: AnyRow, said: list[Said]) -> None:
    """Reading a young person's words is an act; nothing is recorded where they wrote none."""
    if any(one.own and one.note for one in said):
        record(
            db.write,
            Act.ITEM_OPENED,
            actor=signed_in_person().person_id,
            about=row.young_person_id,
            subject=row.id,
        )
