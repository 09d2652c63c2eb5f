"""Opening my page on any phone: the key code, then the PIN."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from flask import Blueprint, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.accounts.arrival import keep_phone_cookie, let_in, let_in_on_own_phone, onwards, to
from portal.accounts.forms import OWN, KeyCodeForm, PinForm
from portal.accounts.key_codes import key_code_id
from portal.accounts.models import KeyCode, PinKind
from portal.accounts.pin_pages import pin_page, right_pin
from portal.accounts.queries import PIN_BY_KEY_CODE
from portal.accounts.tries import Way
from portal.db import db, utc_now
from portal.i18n import _
from portal.people.models import SessionKind
from portal.web.answers import page
from portal.web.limits import counted_elsewhere

bp = Blueprint("key_codes", __name__, url_prefix="/card/key-code")
REFUSED = _("That did not open: look at the key code again, or ask a worker for a new card.")
GIVEN = "key_code"
GIVEN_LASTS = timedelta(minutes=10)


@bp.route("", methods=["GET", "POST"])
@open_to_everyone
def enter() -> ResponseReturnValue:
    form = KeyCodeForm(next=request.args.get("next"))
    if form.validate_on_submit():
        found = key_code_id(db.read, form.code.data or "")
        if found is not None:
            cookie[GIVEN] = [found.hex, utc_now().timestamp(), form.whose.data == OWN]
            return to(url_for("key_codes.pin", next=form.next.data or None))
        form.form_errors = [REFUSED]
    form.code.data = ""
    return page("accounts/key-code.html", form)


@bp.route("/pin", methods=["GET", "POST"])
@open_to_everyone
@counted_elsewhere
def pin() -> ResponseReturnValue:
    """Tries of a PIN have a count of their own, and each tap may be a POST."""
    key_code, own_phone = _given()
    row = db.read.execute(PIN_BY_KEY_CODE, {"key_code_id": key_code}).one_or_none()
    if row is None:
        return redirect(url_for("key_codes.enter"))
    form, way = PinForm(next=request.args.get("next")), Way(KeyCode, row.id)
    if not (form.validate_on_submit() and right_pin(form, way, row)):
        back = url_for("key_codes.enter")
        return pin_page(form, PinKind(row.kind), title=_("My PIN"), back=back)
    if own_phone:
        device = let_in_on_own_phone(row.person_id)
        return keep_phone_cookie(onwards(form.next.data), device.token)
    let_in(row.person_id, SessionKind.SHARED_PHONE)
    return onwards(form.next.data)


def _given() -> tuple[UUID | None, bool]:
    """The key code that this browser gave in the last ten minutes, and whose phone it is."""
    given = cookie.get(GIVEN)
    if not given:
        return None, False
    key_code, at, own_phone = given
    late = utc_now() - datetime.fromtimestamp(at, UTC) > GIVEN_LASTS
    return (None, False) if late else (UUID(key_code), own_phone)
