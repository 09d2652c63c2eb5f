"""Signing in with a passphrase, and a member of staff's own account."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs, open_to_everyone
from portal.i18n import _
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("staff_sign_in", __name__)
door(
    bp, "staff_sign_in.account", Permission.KEEP_STAFF_ACCOUNT, _("My account"), "circle-user-round"
)


@bp.get("/sign-in")
@open_to_everyone
def enter() -> ResponseReturnValue:
    return page("staff_sign_in/enter.html")


@bp.get("/sign-in/again")
@needs(Permission.KEEP_STAFF_ACCOUNT)
def prove() -> ResponseReturnValue:
    return page("staff_sign_in/prove.html")


@bp.get("/sign-in/passphrase")
@needs(Permission.KEEP_STAFF_ACCOUNT)
def choose_passphrase() -> ResponseReturnValue:
    return page("staff_sign_in/choose_passphrase.html")


@bp.get("/account")
@needs(Permission.KEEP_STAFF_ACCOUNT)
def account() -> ResponseReturnValue:
    return page("staff_sign_in/account.html")
