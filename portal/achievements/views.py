"""Things I am proud of, on a phone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("achievements", __name__, url_prefix="/get-ready/achievements")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    return page("achievements/show.html")
