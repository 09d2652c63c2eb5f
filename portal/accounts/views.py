"""My own account: phones, PIN, key code, and who has looked."""

from uuid import UUID

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.accounts.arrival import start_enrolling, to
from portal.accounts.devices import forget_phone, remembered_since
from portal.accounts.enrolment import (
    Gives,
    begin_enrolment,
    enrol_key_code,
    find_enrolment,
    tell_no_more,
)
from portal.accounts.forms import PinForm
from portal.accounts.models import Device, KeyCode, PinKind
from portal.accounts.pin_pages import pin_page, right_pin
from portal.accounts.queries import LOOKS_ON_A_PAGE, MY_PHONES, MY_PIN, WHO_LOOKED
from portal.accounts.tries import Way
from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import open_name
from portal.db import AnyRow, NothingHere, db
from portal.i18n import Text, _
from portal.people.service import end_all_sessions
from portal.people.session import SignedIn, forget_cookie, signed_in_person
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.loading import all_rows

bp = Blueprint("accounts", __name__, url_prefix="/me")
NEWEST = 2**31 - 1
MAKES = {
    "iphone": _("iPhone"),
    "ipad": _("iPad"),
    "android": _("Android phone"),
    "computer": _("Computer"),
}
NOBODY = _("The council's computer")
LOOKED = {
    Act.PACK_OPENED.value: _("Opened what I shared for my review"),
    Act.ITEM_OPENED.value: _("Opened one thing that I shared"),
    Act.PHOTO_OPENED.value: _("Opened a photo that I shared"),
    Act.PLAN_WORDS_READ.value: _("Read what I say of my plan"),
    Act.NOT_SO_READ.value: _("Read what I say of a visit"),
    Act.PAPERS_TAKEN.value: _("Took papers with what I shared, for the meeting"),
    Act.PACK_TAKEN.value: _("Took a copy for my file"),
    Act.PACK_FILED.value: _("A copy for my file"),
    Act.RIGHT_QUESTION_READ.value: _("Read what I asked about my rights"),
    Act.MATTER_READ.value: _("Read what I asked for, or complained about"),
    Act.TRANSLATION_ASKED.value: _("Asked a computer to put one thing I shared into English"),
}


@bp.get("")
@needs(Permission.KEEP_MY_ACCOUNT)
def me() -> ResponseReturnValue:
    person = signed_in_person()
    phones = all_rows(db.read, MY_PHONES, me=person.person_id, since=remembered_since())
    return page("accounts/me.html", phones=phones, makes=MAKES)


@bp.post("/phones/<uuid:device_id>/forget")
@needs(Permission.KEEP_MY_ACCOUNT)
def forget(device_id: UUID) -> ResponseReturnValue:
    forget_phone(db.write, signed_in_person().person_id, device_id)
    return saved(url_for("accounts.me"), said=_("That phone does not remember me any more."))


@bp.post("/sign-out-everywhere")
@needs(Permission.KEEP_MY_ACCOUNT)
def sign_out_everywhere() -> ResponseReturnValue:
    my_id = signed_in_person().person_id
    end_all_sessions(db.write, my_id)
    record(db.write, Act.SIGNED_OUT_EVERYWHERE, actor=my_id, about=my_id)
    forget_cookie()
    return to(url_for("home.show"))


@bp.route("/new/<any('pin', 'key-code'):what>", methods=["GET", "POST"])
@needs(Permission.KEEP_MY_ACCOUNT)
def renew(what: str) -> ResponseReturnValue:
    """A new PIN or key code, after the PIN that I have now."""
    person = signed_in_person()
    row = db.read.execute(MY_PIN, {"me": person.person_id}).one_or_none()
    if row is None:
        if not ButtonForm().validate_on_submit():
            return page("accounts/first-pin.html")
        return _renewed(person.person_id, Gives.BOTH)
    form, way = PinForm(), _my_way(person, row)
    if not (form.validate_on_submit() and right_pin(form, way, row)):
        title, back = _("First the PIN that I have now"), url_for("accounts.me")
        return pin_page(form, PinKind(row.kind), title=title, back=back)
    return _renewed(person.person_id, Gives(what))


@bp.post("/recovery-seen")
@needs(Permission.KEEP_MY_ACCOUNT)
def recovery_seen() -> ResponseReturnValue:
    tell_no_more(db.write, signed_in_person().person_id)
    return to(url_for("home.show"))


@bp.get("/who-looked")
@needs(Permission.KEEP_MY_ACCOUNT)
def who_looked() -> ResponseReturnValue:
    before = request.args.get("before", default=NEWEST, type=int)
    if not 0 < before <= NEWEST:
        abort(404)
    rows = all_rows(db.read, WHO_LOOKED, me=signed_in_person().person_id, before=before)
    shown = rows[:LOOKS_ON_A_PAGE]
    looks = [(row, _who(row), LOOKED[row.act]) for row in shown]
    older = shown[-1].id if len(rows) > LOOKS_ON_A_PAGE else None
    return page("accounts/who-looked.html", looks=looks, older=older)


@bp.get("/my-data")
@needs(Permission.KEEP_MY_ACCOUNT)
def my_data() -> ResponseReturnValue:
    return page("accounts/my-data.html")


def _who(row: AnyRow) -> Text | str:
    return NOBODY if row.actor_id is None else open_name(row, row.actor_id)


def _my_way(person: SignedIn, row: AnyRow) -> Way:
    """On my own phone its tries count; elsewhere those of my key code."""
    return Way(Device, person.device_id) if person.device_id else Way(KeyCode, row.id)


def _renewed(my_id: UUID, gives: Gives) -> ResponseReturnValue:
    token = begin_enrolment(db.write, person_id=my_id, gives=gives)
    start_enrolling(token, None)
    if gives is not Gives.KEY_CODE:
        return to(url_for("enrolment.pin"))
    enrolling = find_enrolment(db.write, token)
    if enrolling is None:
        raise NothingHere("The enrolment is gone.")
    enrol_key_code(db.write, enrolling)
    return to(url_for("enrolment.keep"))
