"""Opening my page: with a card, with a key code, or with the PIN on my own phone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.web.answers import page

bp = Blueprint("cards", __name__, url_prefix="/card")


@bp.route("", methods=["GET", "POST"])
@open_to_everyone
def enter() -> ResponseReturnValue:
    return page("accounts/card.html")
