"""How I take part, on a phone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("taking_part", __name__, url_prefix="/get-ready/taking-part")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    return page("taking_part/show.html")
