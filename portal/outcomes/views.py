"""What happened to what I said."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.web.answers import page

bp = Blueprint("outcomes", __name__)


@bp.get("/what-happened")
@needs(Permission.SEE_WHAT_HAPPENED)
def what_happened() -> ResponseReturnValue:
    return page("outcomes/what_happened.html")
