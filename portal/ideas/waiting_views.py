"""An adult's page: what waits for the council, and whether it keeps its promise."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.council.desk import PROMISED_WORKING_DAYS
from portal.db import db, utc_now
from portal.i18n import _, london_today
from portal.ideas.queries import DONE_STAY
from portal.ideas.waiting import ideas_in_time, texts_in_time, what_waits
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("council_waits", __name__, url_prefix="/council/desk/waiting")
NAME = _("What waits for the council")
door(bp, "council_waits.show", Permission.SEE_COUNCIL_WAITING, NAME, "inbox")


@bp.get("")
@needs(Permission.SEE_COUNCIL_WAITING)
def show() -> ResponseReturnValue:
    """A manager sees how much and how long; titles and ideas open for who works on them."""
    since = utc_now() - DONE_STAY
    return page(
        "ideas/waiting.html",
        waits=what_waits(db.read),
        texts=texts_in_time(db.read, since),
        ideas=ideas_in_time(db.read, since),
        promised=PROMISED_WORKING_DAYS,
        today=london_today(),
    )
