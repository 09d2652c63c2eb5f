"""Opening my page with a card."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.access.grants import is_young
from portal.accounts.arrival import (
    PHONE_COOKIE,
    leave_behind,
    let_in,
    onwards,
    start_enrolling,
    to,
)
from portal.accounts.card_models import CardKind
from portal.accounts.enrolment import begin_enrolment
from portal.accounts.forms import CardForm
from portal.accounts.service import CardRefused, Opened, Tried, open_card
from portal.db import db
from portal.i18n import _
from portal.people.models import SessionKind
from portal.people.service import end_all_sessions
from portal.web.answers import page
from portal.web.settings import current_settings

bp = Blueprint("cards", __name__, url_prefix="/card")
REFUSED = _("That did not open: try once more, or ask a worker for a new card.")


@bp.route("", methods=["GET", "POST"])
@open_to_everyone
def enter() -> ResponseReturnValue:
    remembered = PHONE_COOKIE in request.cookies
    wanted = request.args.get("next")
    if remembered and wanted and request.method == "GET":
        return redirect(url_for("phones.unlock", next=wanted))
    form = CardForm(next=wanted)
    if form.validate_on_submit():
        try:
            card = open_card(db.write, _tried(form), demo=current_settings().demo)
            return _opened(card, form.next.data)
        except CardRefused:
            form.form_errors = [REFUSED]
    form.forget()
    return page("accounts/card.html", form, remembered=remembered)


def _opened(card: Opened, wanted: str | None) -> Response:
    young = is_young(card.role)
    if card.kind is CardKind.SESSION:
        # A demo's link is used once, so its session does not rest after five minutes.
        let_in(card.person_id, SessionKind.OWN_PHONE if young else SessionKind.STAFF)
        return onwards(wanted)
    if young:
        token = begin_enrolment(db.write, person_id=card.person_id, card_id=card.card_id)
        leave_behind()
        start_enrolling(token, wanted)
        return to(url_for("enrolment.pin"))
    end_all_sessions(db.write, card.person_id)
    let_in(card.person_id, SessionKind.STAFF)
    return to(url_for("staff_sign_in.choose_passphrase"))


def _tried(form: CardForm) -> Tried:
    return Tried(form.token.data or "", form.number.data or "", form.code.data or "")
