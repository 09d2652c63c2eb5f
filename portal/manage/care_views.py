"""From when to when a young person is looked after."""

from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.in_care import CareClash, InCare, come_back, keep_last_day
from portal.db import db
from portal.i18n import Text, _, day
from portal.manage.care_forms import ComeBackForm, LastDayForm, days_of
from portal.manage.clash import Both, answer_both
from portal.manage.queries import IN_CARE, listed
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint("care", __name__, url_prefix="/people/<uuid:person_id>/care")


@bp.route("", methods=["GET", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def last_day(person_id: UUID) -> ResponseReturnValue:
    standing = _standing(person_id)
    form = LastDayForm(was=days_of(standing), last_day=standing.until)
    form.bind(standing)
    if not form.validate_on_submit():
        return _drawn(person_id, form, _back_form(standing))
    stood = form.stood
    sent = InCare((stood or standing).since, form.last_day.data)
    if stood is None:
        return answer_both(person_id, _both(standing, sent))
    try:
        keep_last_day(
            db.write,
            person_id,
            actor=signed_in_person().person_id,
            was=stood,
            until=sent.until,
        )
    except CareClash as clash:
        return answer_both(person_id, _both(clash.saved, sent))
    return saved(url_for("manage.person", person_id=person_id))


@bp.post("/again")
@needs(Permission.MANAGE_PEOPLE)
def again(person_id: UUID) -> ResponseReturnValue:
    standing, form = _standing(person_id), ComeBackForm()
    form.bind(standing)
    if not form.validate_on_submit() or form.first_day.data is None:
        shown = LastDayForm(was=days_of(standing), last_day=standing.until, formdata=None)
        return _drawn(person_id, shown, form)
    sent = InCare(form.first_day.data, None)
    if form.stood is None:
        return answer_both(person_id, _both(standing, sent))
    try:
        come_back(
            db.write,
            person_id,
            actor=signed_in_person().person_id,
            period_id=form.id.data,
            was=form.stood,
            since=sent.since,
        )
    except CareClash as clash:
        return answer_both(person_id, _both(clash.saved, sent))
    return saved(url_for("manage.person", person_id=person_id))


def _standing(person_id: UUID) -> InCare:
    row = one_or_404(db.read, IN_CARE, person_id=person_id)
    return InCare(row.looked_after_since, row.looked_after_until)


def _back_form(standing: InCare) -> ComeBackForm:
    return ComeBackForm(was=days_of(standing), formdata=None)


def _drawn(person_id: UUID, form: LastDayForm, back: ComeBackForm) -> Response:
    row = one_or_404(db.read, IN_CARE, person_id=person_id)
    return page(
        "manage/care.html",
        back if back.errors else form,
        who=listed(row),
        last=form,
        back=back,
        until=row.looked_after_until,
        since=row.looked_after_since,
    )


def _both(saved_days: InCare, sent: InCare) -> list[Both]:
    def until(days: InCare) -> Text:
        return day(days.until) if days.until else _("It goes on")

    return [
        Both(_("Looked after since"), day(saved_days.since), day(sent.since)),
        Both(_("Last day they were looked after"), until(saved_days), until(sent)),
    ]
