"""The areas of every plan, for an administrator: each change is a new version."""

from http import HTTPStatus

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import _
from portal.own_lists.staff_forms import VersionForm
from portal.own_lists.versions import Change, Clash, CodeTaken, adding
from portal.people.session import signed_in_person
from portal.plan.areas import TemplateArea, area_of
from portal.plan.staff_template_forms import NewAreaForm, TemplateAreaForm, area_form
from portal.plan.template import TEMPLATE, moving, rewriting, showing
from portal.web.answers import page, saved
from portal.web.menu import door

bp = Blueprint("plan_template", __name__, url_prefix="/manage/plan-template")
door(bp, "plan_template.show", Permission.CHANGE_PLAN_TEMPLATE, _("Plan template"), "map")

CHANGED = _("Somebody changed the template since you opened it. Look at it again, then choose.")
TAKEN = _("Another area has this code. Pick another one.")


@bp.get("")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def show() -> ResponseReturnValue:
    return _list()


@bp.get("/versions/<int:number>")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def version(number: int) -> ResponseReturnValue:
    shown = TEMPLATE.version(db.read, number)
    return page(
        "plan/staff_template_version.html", version=shown, areas=list(map(area_of, shown.listed))
    )


@bp.route("/areas/<area>", methods=["GET", "POST"])
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def change(area: str) -> ResponseReturnValue:
    now = TEMPLATE.now(db.read)
    standing = now.one(area)
    form = area_form(standing, now.number)
    if not form.validate_on_submit():
        return page("plan/staff_template_area.html", form, area=area_of(standing))
    try:
        _change(form, rewriting(form.rewritten(standing)))
    except Clash as clash:
        return _again(form, clash, "plan/staff_template_area.html", area)
    return saved(url_for("plan_template.show"))


@bp.route("/new-area", methods=["GET", "POST"])
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def new_area() -> ResponseReturnValue:
    form = NewAreaForm(version=TEMPLATE.now(db.read).number)
    if not form.validate_on_submit():
        return page("plan/staff_template_area.html", form, area=None)
    try:
        _change(form, adding(form.area))
    except Clash as clash:
        return _again(form, clash, "plan/staff_template_area.html", None)
    except CodeTaken:
        form.form_errors = [TAKEN]
        return page("plan/staff_template_area.html", form, HTTPStatus.CONFLICT, area=None)
    return saved(url_for("plan_template.show"))


@bp.post("/areas/<area>/up")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def up(area: str) -> ResponseReturnValue:
    return _button(moving(area, up=True))


@bp.post("/areas/<area>/down")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def down(area: str) -> ResponseReturnValue:
    return _button(moving(area, up=False))


@bp.post("/areas/<area>/hide")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def hide(area: str) -> ResponseReturnValue:
    return _button(showing(area, shown=False))


@bp.post("/areas/<area>/bring-back")
@needs(Permission.CHANGE_PLAN_TEMPLATE)
def bring_back(area: str) -> ResponseReturnValue:
    return _button(showing(area, shown=True))


def _button(wanted: Change[TemplateArea]) -> Response:
    form = VersionForm()
    try:
        _change(form, wanted)
    except Clash:
        form.form_errors = [CHANGED]
        return _list(form, HTTPStatus.CONFLICT)
    return saved(url_for("plan_template.show"))


def _change(form: VersionForm, wanted: Change[TemplateArea]) -> None:
    number = form.version.data or 0
    TEMPLATE.change(db.write, number, wanted, actor=signed_in_person().person_id)


def _again(form: TemplateAreaForm, clash: Clash, template: str, code: str | None) -> Response:
    """Both: what stands now, and what was sent, in the form; saving again is a choice."""
    form.version.carry(clash.standing.number)
    form.form_errors = [CHANGED]
    standing = area_of(clash.standing.one(code)) if code else None
    return page(template, form, HTTPStatus.CONFLICT, area=standing, clash=standing)


def _list(form: VersionForm | None = None, status: int = HTTPStatus.OK) -> Response:
    versions = TEMPLATE.newest(db.read)
    areas = list(map(area_of, versions[0].listed))
    return page("plan/staff_template.html", form, status, versions=versions, areas=areas)
