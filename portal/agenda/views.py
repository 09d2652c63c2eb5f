"""What I want to talk about, on a phone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("agenda", __name__, url_prefix="/get-ready/agenda")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    return page("agenda/show.html")
