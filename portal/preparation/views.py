"""Getting ready: the hub of the steps."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("preparation", __name__, url_prefix="/get-ready")


@bp.get("")
@needs(Permission.GET_READY)
def hub() -> ResponseReturnValue:
    return page("preparation/hub.html")


@bp.get("/share")
@needs(Permission.SHARE)
def share() -> ResponseReturnValue:
    return page("preparation/share.html")
