"""After a card: my PIN, a practice, and the key code to keep."""

from uuid import UUID

from flask import Blueprint, Response, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs, open_to_everyone
from portal.accounts.arrival import (
    ENROLMENT,
    NEXT,
    enrolling_now,
    let_in,
    onwards,
    start_enrolling,
    to,
)
from portal.accounts.codes import grouped
from portal.accounts.enrolment import (
    Enrolling,
    EnrolmentOver,
    Gives,
    enrol,
    finish_enrolment,
)
from portal.accounts.forms import PinForm
from portal.accounts.models import PinKind
from portal.accounts.pin_pages import WRONG, pin_page, whole_pin
from portal.accounts.pins import hashed
from portal.choices.pictures import PICTURES
from portal.db import db
from portal.i18n import Ltr, _
from portal.people.models import SessionKind
from portal.people.service import choose_language
from portal.people.session import signed_in_person, somebody_signed_in
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.visit import chose_language, language_of_visitor

bp = Blueprint("enrolment", __name__, url_prefix="/card")


@bp.get("/pin")
@open_to_everyone
def pin() -> ResponseReturnValue:
    enrolling = enrolling_now()
    if enrolling is None or enrolling.enrolled_at:
        return redirect(url_for("cards.enter"))
    kind = _kind()
    other = PinKind.PICTURES if kind is PinKind.DIGITS else PinKind.DIGITS
    pictures = [PICTURES[code] for code in enrolling.pictures]
    return page(
        "accounts/my-pin.html",
        kind=kind,
        other=other,
        pictures=pictures if kind is PinKind.PICTURES else (),
        digits=Ltr(" ".join((enrolling.digits[:3], enrolling.digits[3:]))),
    )


@bp.route("/practise", methods=["GET", "POST"])
@open_to_everyone
def practise() -> ResponseReturnValue:
    enrolling, kind = enrolling_now(), _kind()
    if enrolling is None or enrolling.enrolled_at:
        return redirect(url_for("cards.enter"))
    form = PinForm()
    if form.validate_on_submit():
        tried = whole_pin(form, kind)
        if tried == enrolling.pin(kind):
            return _enrolled(enrolling, kind)
        if tried is not None:
            form.form_errors = [WRONG[kind]]
    back = url_for("enrolment.pin", kind=kind.value)
    return pin_page(
        form, kind, title=_("Try it once"), back=back, back_label=_("Look at my PIN again")
    )


@bp.route("/keep", methods=["GET", "POST"])
@needs(Permission.KEEP_MY_ACCOUNT)
def keep() -> ResponseReturnValue:
    enrolling = enrolling_now()
    if enrolling is None or enrolling.person_id != signed_in_person().person_id:
        return redirect(url_for("accounts.me"))
    form = ButtonForm()
    if not form.validate_on_submit():
        return page("accounts/keep.html", form, key_code=Ltr(grouped(enrolling.key_code)))
    finish_enrolment(db.write, enrolling)
    cookie.pop(ENROLMENT, None)
    if enrolling.gives is Gives.BOTH:
        return to(url_for("phones.whose"))
    return saved(url_for("accounts.me"))


def _enrolled(enrolling: Enrolling, kind: PinKind) -> Response:
    pin_hash = hashed(enrolling.person_id, kind, enrolling.pin(kind))
    here, token, wanted = somebody_signed_in(), cookie[ENROLMENT], cookie.get(NEXT)
    try:
        enrol(db.write, enrolling, kind, pin_hash)
    except EnrolmentOver:
        return onwards(None)
    if here is not None and here.person_id == enrolling.person_id:
        let_in(enrolling.person_id, here.kind, device_id=here.device_id)
    else:
        let_in(enrolling.person_id, SessionKind.SHARED_PHONE)
    if enrolling.card_id is not None:
        _keep_language(enrolling.person_id)
    if enrolling.gives is Gives.PIN:
        finish_enrolment(db.write, enrolling)
        return saved(url_for("accounts.me"))
    start_enrolling(token, wanted)
    return to(url_for("enrolment.keep"))


def _keep_language(person_id: UUID) -> None:
    """Language comes first, before signing in: what was chosen here is kept on the account."""
    if chose_language():
        choose_language(db.write, person_id, *language_of_visitor())


def _kind() -> PinKind:
    digits = request.args.get("kind") == PinKind.DIGITS.value
    return PinKind.DIGITS if digits else PinKind.PICTURES
