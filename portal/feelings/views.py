"""How I feel, on a phone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("feelings", __name__, url_prefix="/get-ready/feelings")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    return page("feelings/show.html")
