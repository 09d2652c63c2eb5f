"""Opening my page on my own phone, where the PIN is enough."""

from flask import Blueprint, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs, open_to_everyone
from portal.accounts.arrival import (
    NEXT,
    PHONE_COOKIE,
    keep_phone_cookie,
    let_in,
    let_in_on_own_phone,
    onwards,
    to,
)
from portal.accounts.devices import remember_phone, remembered_since, see_phone
from portal.accounts.forms import OWN, PinForm, WhosePhoneForm
from portal.accounts.models import Device, PinKind
from portal.accounts.pin_pages import pin_page, right_pin
from portal.accounts.queries import MY_PIN, PIN_BY_DEVICE
from portal.accounts.tries import Way
from portal.db import AnyRow, db
from portal.i18n import _
from portal.people.models import SessionKind
from portal.people.service import hash_token
from portal.people.session import signed_in_person
from portal.web.answers import page
from portal.web.limits import counted_elsewhere

bp = Blueprint("phones", __name__, url_prefix="/card")


@bp.route("/unlock", methods=["GET", "POST"])
@open_to_everyone
@counted_elsewhere
def unlock() -> ResponseReturnValue:
    """Peers behind one address use up no tries of a phone, which has a count of its own."""
    row = _remembered()
    if row is None:
        gone = redirect(url_for("cards.enter", next=request.args.get("next")))
        gone.delete_cookie(PHONE_COOKIE, path=url_for("cards.enter"))
        return gone
    form, way = PinForm(next=request.args.get("next")), Way(Device, row.id)
    if not (form.validate_on_submit() and right_pin(form, way, row)):
        other = url_for("cards.enter")
        return pin_page(form, PinKind(row.kind), title=_("My PIN"), back=other, other=other)
    see_phone(db.write, row.id)
    let_in(row.person_id, SessionKind.OWN_PHONE, device_id=row.id)
    return keep_phone_cookie(onwards(form.next.data), request.cookies[PHONE_COOKIE])


@bp.route("/phone", methods=["GET", "POST"])
@needs(Permission.KEEP_MY_ACCOUNT)
def whose() -> ResponseReturnValue:
    """A visit on a shared phone lasts no longer than it would without the PIN once more."""
    form, here = WhosePhoneForm(), signed_in_person()
    if here.device_id is not None:
        return to(url_for("accounts.me"))
    if not form.validate_on_submit():
        return page("accounts/phone.html", form)
    wanted = cookie.pop(NEXT, None)
    if form.whose.data != OWN:
        return onwards(wanted)
    pin = db.read.execute(MY_PIN, {"me": here.person_id}).one_or_none()
    if here.proved_lately or pin is None:
        device = let_in_on_own_phone(here.person_id)
        return keep_phone_cookie(onwards(wanted), device.token)
    device = remember_phone(db.write, here.person_id, request.user_agent.string)
    return keep_phone_cookie(to(url_for("phones.unlock", next=wanted)), device.token)


def _remembered() -> AnyRow | None:
    token = request.cookies.get(PHONE_COOKIE, "")
    asked = {"token_hash": hash_token(token), "since": remembered_since()}
    return db.read.execute(PIN_BY_DEVICE, asked).one_or_none()
