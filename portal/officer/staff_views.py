"""The officer's desk."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.i18n import _
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("officer", __name__, url_prefix="/officer")
door(bp, "officer.desk", Permission.READ_OFFICER_DESK, _("Reviews ahead"), "calendar-check")


@bp.get("")
@needs(Permission.READ_OFFICER_DESK)
def desk() -> ResponseReturnValue:
    return page("officer/desk.html")
