"""Who came to see me, and what my people have to know: as adults wrote it down, on a phone."""

from http import HTTPStatus
from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.contacts.not_so_form import NotSoForm
from portal.contacts.reading import Alert, Contact, alerts_for_me, contacts_of, not_so_of
from portal.contacts.replying import NotSoClash, NotSoTakenBack, say_not_so, take_not_so_back
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import _
from portal.people.session import signed_in_person
from portal.web.answers import page, saved

bp = Blueprint("contacts", __name__, url_prefix="/my-people/visits")

SENT = _("My IRO gets this. It stays beside what the adult wrote.")
CHANGED = _("Something happened meanwhile. I look at it here first.")
SENT_ALREADY = _("I sent other words from this page before. I can look at them here.")


@bp.get("")
@needs(Permission.SEE_MY_PEOPLE)
def show() -> ResponseReturnValue:
    me = signed_in_person().person_id
    return page(
        "contacts/mine.html",
        contacts=contacts_of(db.read, me),
        alerts=alerts_for_me(db.read, me),
        not_so=not_so_of(db.read, me),
    )


@bp.route("/<uuid:of_id>/not-so", methods=["GET", "POST"])
@needs(Permission.SEE_MY_PEOPLE)
def not_so(of_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    mine: list[Contact | Alert] = [*contacts_of(db.read, me), *alerts_for_me(db.read, me)]
    thing = next((one for one in mine if one.id == of_id), None)
    if thing is None:
        abort(404)
    form = NotSoForm()
    if not form.validate_on_submit():
        return _drawn(form, thing)
    try:
        say_not_so(db.write, me, of_id, form.id.data, words_in(form.text))
    except (NotSoClash, NotSoTakenBack) as refused:
        form.id.renew()
        form.form_errors = [SENT_ALREADY if isinstance(refused, NotSoClash) else CHANGED]
        return _drawn(form, thing, HTTPStatus.CONFLICT)
    return saved(url_for("contacts.show", _anchor=f"of-{of_id}"), said=SENT)


@bp.post("/not-so/<uuid:not_so_id>/take-back")
@needs(Permission.SEE_MY_PEOPLE)
def take_back(not_so_id: UUID) -> ResponseReturnValue:
    take_not_so_back(db.write, signed_in_person().person_id, not_so_id)
    return saved(url_for("contacts.show"), said=None)


def _drawn(form: NotSoForm, thing: Contact | Alert, status: int = HTTPStatus.OK) -> Response:
    is_alert = isinstance(thing, Alert)
    return page("contacts/not_so.html", form, status, thing=thing, is_alert=is_alert)
