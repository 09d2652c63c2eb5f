"""Help now."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.web.answers import page

bp = Blueprint("help", __name__)


@bp.get("/help")
@open_to_everyone
def show() -> ResponseReturnValue:
    return page("help/show.html")
