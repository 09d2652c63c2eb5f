"""How far each language is, for anybody who asks: translators, councils, young people."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import open_to_everyone
from portal.i18n import SHIPPED
from portal.i18n.progress import progress
from portal.web.answers import page

bp = Blueprint("language_status", __name__)


@bp.get("/languages")
@open_to_everyone
def show() -> ResponseReturnValue:
    return page("languages/status.html", languages=[progress(tag) for tag in SHIPPED])
