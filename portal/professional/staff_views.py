"""What was shared with me."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.i18n import _
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("professional", __name__, url_prefix="/professional")
door(bp, "professional.desk", Permission.READ_SHARED_WITH_ME, _("Shared with me"), "users-round")


@bp.get("")
@needs(Permission.READ_SHARED_WITH_ME)
def desk() -> ResponseReturnValue:
    return page("professional/desk.html")
