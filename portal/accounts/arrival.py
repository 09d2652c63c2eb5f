"""Being let in: a new session in a new cookie, and what a browser carries until then."""

from uuid import UUID

from flask import Response, current_app, redirect, request, url_for
from flask import session as cookie

from portal.accounts.devices import REMEMBERED, NewDevice, remember_phone
from portal.accounts.enrolment import Enrolling, find_enrolment
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.i18n import speak
from portal.people.models import SessionKind
from portal.people.service import end_session, start_session
from portal.people.session import forget_cookie, sign_in, somebody_signed_in
from portal.web.addresses import safe_next
from portal.web.settings import current_settings
from portal.web.visit import chose_language

PHONE_COOKIE = "phone"
PHONE_PATH = "/card"
ENROLMENT = "enrolment"
NEXT = "next"


def let_in(person_id: UUID, kind: SessionKind, *, device_id: UUID | None = None) -> None:
    """Start a session for somebody; whoever was signed in in this browser is not any more."""
    leave_behind()
    token = start_session(db.write, person_id, kind, device_id=device_id)
    record(db.write, Act.SIGNED_IN, actor=person_id, about=person_id, kind=kind.value)
    sign_in(token)


def leave_behind() -> None:
    before = somebody_signed_in()
    if before is not None:
        end_session(db.write, before.token_hash)
    forget_cookie()


def let_in_on_own_phone(person_id: UUID) -> NewDevice:
    device = remember_phone(db.write, person_id, request.user_agent.string)
    let_in(person_id, SessionKind.OWN_PHONE, device_id=device.id)
    return device


def start_enrolling(token: str, onwards: str | None) -> None:
    cookie[ENROLMENT] = token
    cookie[NEXT] = onwards


def enrolling_now() -> Enrolling | None:
    """The enrolment that this browser is in; said in the account's language until signed in."""
    token = cookie.get(ENROLMENT)
    enrolling = find_enrolment(db.read, token) if isinstance(token, str) else None
    if enrolling is not None and not _may_go_on(enrolling):
        return None
    if enrolling is not None and not chose_language():
        speak(enrolling.language, enrolling.mode)
    return enrolling


def _may_go_on(enrolling: Enrolling) -> bool:
    """A card needs no session; what was begun in one ends with it."""
    here = somebody_signed_in()
    mine = here is not None and here.person_id == enrolling.person_id
    return mine or enrolling.card_id is not None


def onwards(address: str | None) -> Response:
    """Go where they wanted to go, or home."""
    return to(safe_next(address) or url_for("home.show"))


def to(address: str) -> Response:
    return current_app.make_response(redirect(address, 303))


def keep_phone_cookie(response: Response, token: str) -> Response:
    """Remember this phone; the cookie goes only to the pages that open an account."""
    response.set_cookie(
        PHONE_COOKIE,
        token,
        max_age=REMEMBERED,
        path=PHONE_PATH,
        secure=current_settings().secure,
        httponly=True,
        samesite="Lax",
    )
    return response
