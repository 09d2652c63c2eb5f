"""Alerts, for the IRO and for the worker of today: raised, corrected, closed."""

from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, abort

from portal.contacts.alert_forms import AlertForm, CloseForm
from portal.contacts.alerting import AlertClash, OfAlert, Raised, keep_alert
from portal.contacts.both import both_alerts
from portal.contacts.reading import Alert, alerts_of, not_so_of, versions_of_alert
from portal.contacts.staff_keeping import CHANGED, Keeper, Open, note_reading, open_them
from portal.db import db
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.web.answers import page, saved


def answer_alerts(keeper: Keeper, young_person_id: UUID) -> Response:
    """Every alert, the closed ones too."""
    opened = open_them(keeper, young_person_id)
    not_so = not_so_of(db.read, young_person_id) if keeper.chairs else {}
    note_reading(opened, not_so)
    alerts, today = alerts_of(db.read, young_person_id), london_today()
    return page(
        "contacts/staff_alerts.html", opened=opened, alerts=alerts, not_so=not_so, today=today
    )


def answer_new_alert(keeper: Keeper, young_person_id: UUID) -> Response:
    opened, form = open_them(keeper, young_person_id), AlertForm(since=london_today())
    if not form.validate_on_submit():
        return _drawn(opened, form)
    return _kept(opened, form, form.id.data, form.raised)


def answer_alert(keeper: Keeper, young_person_id: UUID, alert_id: UUID) -> Response:
    """One alert with all its versions; a closed one is only read."""
    opened = open_them(keeper, young_person_id)
    versions = _versions(opened, alert_id)
    form = AlertForm(**_standing(versions[0]))
    if not form.validate_on_submit():
        return _drawn(opened, form, versions)
    return _kept(opened, form, alert_id, form.raised, versions)


def answer_close(keeper: Keeper, young_person_id: UUID, alert_id: UUID) -> Response:
    opened = open_them(keeper, young_person_id)
    versions = _versions(opened, alert_id)
    last = versions[0]
    form = CloseForm(revision=last.revision)
    if not form.validate_on_submit():
        return _drawn(opened, form, versions)
    raised = Raised(last.kind.code, last.since, last.until, last.words, last.kept_back)
    closed = replace(raised, closed_why=form.why.data or "")
    return _kept(opened, form, alert_id, closed, versions)


def _kept(
    opened: Open,
    form: AlertForm | CloseForm,
    alert_id: UUID,
    raised: Raised,
    versions: Sequence[Alert] = (),
) -> Response:
    of, me = OfAlert(opened.them.id, alert_id), signed_in_person().person_id
    try:
        keep_alert(db.write, of, form.id.data, form.revision.data or 0, raised, actor=me)
    except AlertClash as clash:
        both = both_alerts(clash.saved, raised)
        form.id.renew()
        form.revision.carry(clash.revision if versions else 0)
        form.form_errors = [CHANGED]
        return _drawn(opened, form, versions, HTTPStatus.CONFLICT, both=both)
    return saved(opened.address("alerts"))


def _versions(opened: Open, alert_id: UUID) -> list[Alert]:
    versions = versions_of_alert(db.read, opened.them.id, alert_id)
    if not versions:
        abort(404)
    return versions


def _standing(alert: Alert) -> dict[str, Any]:
    return {
        "revision": alert.revision,
        "kind": alert.kind.code,
        "since": alert.since,
        "until": alert.until,
        "text": alert.words,
        "keep_back": bool(alert.kept_back),
        "why_not": alert.kept_back,
    }


def _drawn(
    opened: Open,
    form: AlertForm | CloseForm,
    versions: Sequence[Alert] = (),
    status: int = HTTPStatus.OK,
    **more: Any,
) -> Response:
    closing = isinstance(form, CloseForm)
    template = "contacts/staff_close.html" if closing else "contacts/staff_alert.html"
    return page(template, form, status, opened=opened, versions=versions, **more)
