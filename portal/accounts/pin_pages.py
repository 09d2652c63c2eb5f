"""Asking for a PIN: the same page for a phone, a key code, practising and changing."""

from typing import Any

from flask import Response, request

from portal.accounts.forms import PinForm, tapped
from portal.accounts.models import PinKind
from portal.accounts.pin_guard import pin_is_right
from portal.accounts.pins import PICTURES_IN_A_PIN, new_seed, shuffled
from portal.accounts.tries import TooSoon, Way, WayClosed, still_opens
from portal.db import AnyRow, db
from portal.i18n import Message, _, ngettext
from portal.web.answers import page

WRONG_PICTURES = _("Those were not my four pictures. I can try again.")
WRONG_DIGITS = _("Those were not my six digits. I can try again.")
NOT_SIX = _("Type all six digits.")
CLOSED = _("There were too many wrong tries here. Ask a worker for a new card.")
WRONG = {PinKind.PICTURES: WRONG_PICTURES, PinKind.DIGITS: WRONG_DIGITS}


def taps() -> list[str]:
    sent = request.form
    return tapped(sent.getlist("picked"), sent.get("pick"), undo="undo" in sent)


def whole_pin(form: PinForm, kind: PinKind) -> tuple[str, ...] | None:
    """The PIN that was sent; None while taps are missing, or when the digits are not six."""
    if kind is PinKind.DIGITS:
        typed = form.typed()
        if typed is None:
            form.form_errors = [NOT_SIX]
        return typed
    tapped_now = taps()
    return tuple(tapped_now) if len(tapped_now) == PICTURES_IN_A_PIN else None


def right_pin(form: PinForm, way: Way, row: AnyRow) -> bool:
    """Whether the right PIN was sent; when not, the form says what to do."""
    kind = PinKind(row.kind)
    pin = whole_pin(form, kind)
    if pin is None:
        return False
    try:
        if pin_is_right(way, row, pin) and still_opens(db.write, way, row):
            return True
        form.form_errors = [WRONG[kind]]
    except TooSoon as soon:
        form.form_errors = [wait(soon.minutes)]
    except WayClosed:
        form.form_errors = [CLOSED]
    return False


def wait(minutes: int) -> Message:
    return ngettext(
        "Wait %(num)d minute, then try again.", "Wait %(num)d minutes, then try again.", minutes
    )


def pin_page(form: PinForm, kind: PinKind, *, title: Message, **context: Any) -> Response:
    """Draw the pad; taps stay and so does the order of pictures, until a PIN was refused."""
    fresh = bool(form.form_errors) or not form.seed.data
    if fresh:
        form.seed.data = new_seed()
    return page(
        "accounts/pin.html",
        form,
        title=title,
        digits=kind is PinKind.DIGITS,
        pictures=shuffled(form.seed.data or 0),
        picked=[] if fresh else taps(),
        **context,
    )
