"""The rooms of /manage, hung under one blueprint."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.i18n import _
from portal.web.answers import page
from portal.web.menu import door

bp = Blueprint("manage", __name__, url_prefix="/manage")
door(bp, "manage.people", Permission.MANAGE_PEOPLE, _("People"), "users-round")
door(bp, "manage.figures", Permission.READ_FIGURES, _("Figures"), "chart-column")


@bp.get("")
@needs(Permission.MANAGE_PEOPLE)
def people() -> ResponseReturnValue:
    return page("manage/people.html")


@bp.get("/figures")
@needs(Permission.READ_FIGURES)
def figures() -> ResponseReturnValue:
    return page("manage/figures.html")
