"""The list of skills, for an administrator: each change is a new version."""

from http import HTTPStatus

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.skills import SKILL_AREAS
from portal.db import db
from portal.i18n import _
from portal.own_lists.staff_forms import VersionForm
from portal.own_lists.versions import Change, Clash, CodeTaken, Version, adding
from portal.people.session import signed_in_person
from portal.skill_list.listed import ListedSkill
from portal.skill_list.staff_forms import NewSkillForm, SkillForm
from portal.skill_list.template import SKILL_LIST, moving, rewording, showing
from portal.web.answers import page, saved
from portal.web.menu import door

bp = Blueprint("skill_list", __name__, url_prefix="/manage/skill-list")
door(bp, "skill_list.show", Permission.CHANGE_SKILL_LIST, _("List of skills"), "list-checks")

CHANGED = _("Somebody changed the list since you opened it. Look at it again, then choose.")
TAKEN = _("Another skill has this code. Pick another one.")


@bp.get("")
@needs(Permission.CHANGE_SKILL_LIST)
def show() -> ResponseReturnValue:
    return _list()


@bp.get("/versions/<int:number>")
@needs(Permission.CHANGE_SKILL_LIST)
def version(number: int) -> ResponseReturnValue:
    shown = SKILL_LIST.version(db.read, number)
    return page(
        "skill_list/version.html", version=shown, areas=SKILL_AREAS, by_area=_by_area(shown)
    )


@bp.route("/skills/<skill>", methods=["GET", "POST"])
@needs(Permission.CHANGE_SKILL_LIST)
def change(skill: str) -> ResponseReturnValue:
    now = SKILL_LIST.now(db.read)
    standing = now.one(skill)
    form = SkillForm(version=now.number, text=standing.english)
    if not form.validate_on_submit():
        return page("skill_list/write.html", form, skill=standing)
    try:
        _change(form, rewording(skill, form.reworded(standing)))
    except Clash as clash:
        return _again(form, clash, skill)
    return saved(url_for("skill_list.show", _anchor=f"skill-{skill}"))


@bp.route("/new-skill", methods=["GET", "POST"])
@needs(Permission.CHANGE_SKILL_LIST)
def new_skill() -> ResponseReturnValue:
    form = NewSkillForm(version=SKILL_LIST.now(db.read).number)
    if not form.validate_on_submit():
        return page("skill_list/write.html", form, skill=None)
    try:
        _change(form, adding(form.skill))
    except Clash as clash:
        return _again(form, clash, None)
    except CodeTaken:
        form.form_errors = [TAKEN]
        return page("skill_list/write.html", form, HTTPStatus.CONFLICT, skill=None)
    return saved(url_for("skill_list.show", _anchor=f"skill-{form.code.data}"))


@bp.post("/skills/<skill>/up")
@needs(Permission.CHANGE_SKILL_LIST)
def up(skill: str) -> ResponseReturnValue:
    return _button(skill, moving(skill, up=True))


@bp.post("/skills/<skill>/down")
@needs(Permission.CHANGE_SKILL_LIST)
def down(skill: str) -> ResponseReturnValue:
    return _button(skill, moving(skill, up=False))


@bp.post("/skills/<skill>/hide")
@needs(Permission.CHANGE_SKILL_LIST)
def hide(skill: str) -> ResponseReturnValue:
    return _button(skill, showing(skill, shown=False))


@bp.post("/skills/<skill>/bring-back")
@needs(Permission.CHANGE_SKILL_LIST)
def bring_back(skill: str) -> ResponseReturnValue:
    return _button(skill, showing(skill, shown=True))


def _button(skill: str, wanted: Change[ListedSkill]) -> Response:
    form = VersionForm()
    try:
        _change(form, wanted)
    except Clash:
        form.form_errors = [CHANGED]
        return _list(form, HTTPStatus.CONFLICT)
    return saved(url_for("skill_list.show", _anchor=f"skill-{skill}"))


def _change(form: VersionForm, wanted: Change[ListedSkill]) -> None:
    number = form.version.data or 0
    SKILL_LIST.change(db.write, number, wanted, actor=signed_in_person().person_id)


def _again(form: SkillForm, clash: Clash, code: str | None) -> Response:
    """Both: what stands now, and what was sent, in the form; saving again is a choice."""
    form.version.carry(clash.standing.number)
    form.form_errors = [CHANGED]
    standing = clash.standing.one(code) if code else None
    return page("skill_list/write.html", form, HTTPStatus.CONFLICT, skill=standing, clash=standing)


def _list(form: VersionForm | None = None, status: int = HTTPStatus.OK) -> Response:
    versions = SKILL_LIST.newest(db.read)
    return page(
        "skill_list/show.html",
        form,
        status,
        versions=versions,
        areas=SKILL_AREAS,
        by_area=_by_area(versions[0]),
    )


def _by_area(shown: Version[ListedSkill]) -> dict[str, list[object]]:
    return {code: [skill for skill in shown.listed if skill.area == code] for code in SKILL_AREAS}
