"""The council's pages: for everybody, and for the young people of this authority."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.web.answers import page

bp = Blueprint("council", __name__, url_prefix="/council")


@bp.get("")
@open_to_everyone
def index() -> ResponseReturnValue:
    return page("council/index.html")
