"""My own account: phones, PIN, key code, and who has looked."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("accounts", __name__, url_prefix="/me")


@bp.get("")
@needs(Permission.KEEP_MY_ACCOUNT)
def me() -> ResponseReturnValue:
    return page("accounts/me.html")
