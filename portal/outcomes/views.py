"""What happened to what I said."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import london_today
from portal.outcomes.history import history_of
from portal.people.session import signed_in_person
from portal.web.answers import page

bp = Blueprint("outcomes", __name__)


@bp.get("/what-happened")
@needs(Permission.SEE_WHAT_HAPPENED)
def what_happened() -> ResponseReturnValue:
    reviews = history_of(db.read, signed_in_person().person_id)
    return page("outcomes/what_happened.html", reviews=reviews, today=london_today())
