"""The plan as its young person's IRO keeps it, with what they say of it."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.people.session import signed_in_person
from portal.plan.placing import put_on_card
from portal.plan.queries import SEEN_BY_THE_IRO
from portal.plan.reading import plan_for_iro
from portal.plan.staff_forms import PlaceForm
from portal.plan.staff_keeping import (
    Keeper,
    answer_area,
    answer_new_area,
    answer_plan,
    answer_shown,
    answer_versions,
    open_plan,
)
from portal.web.answers import page, saved

bp = Blueprint(
    "plan_officer", __name__, url_prefix="/officer/young-people/<uuid:young_person_id>/plan"
)
IRO = Keeper("plan_officer", SEEN_BY_THE_IRO, plan_for_iro, chairs=True)


@bp.get("")
@needs(Permission.CHECK_PLAN)
def show(young_person_id: UUID) -> ResponseReturnValue:
    return answer_plan(IRO, young_person_id)


@bp.route("/areas/<area>", methods=["GET", "POST"])
@needs(Permission.CHECK_PLAN)
def area(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_area(IRO, young_person_id, area)


@bp.get("/areas/<area>/versions")
@needs(Permission.CHECK_PLAN)
def versions(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_versions(IRO, young_person_id, area)


@bp.post("/areas/<area>/hide")
@needs(Permission.CHECK_PLAN)
def hide(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_shown(IRO, young_person_id, area, shown=False)


@bp.post("/areas/<area>/bring-back")
@needs(Permission.CHECK_PLAN)
def bring_back(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_shown(IRO, young_person_id, area, shown=True)


@bp.route("/new-area", methods=["GET", "POST"])
@needs(Permission.CHECK_PLAN)
def new_area(young_person_id: UUID) -> ResponseReturnValue:
    return answer_new_area(IRO, young_person_id)


@bp.route("/things/<uuid:thing_id>", methods=["GET", "POST"])
@needs(Permission.CHECK_PLAN)
def place(young_person_id: UUID, thing_id: UUID) -> ResponseReturnValue:
    """On which card an action or a decision stands: whoever keeps the plan reads it there."""
    opened = open_plan(IRO, young_person_id)
    thing = opened.plan.thing(thing_id)
    if thing is None:
        abort(404)
    form = PlaceForm(area=thing.area or None)
    form.offer([card.area for card in opened.plan.cards])
    if not form.validate_on_submit():
        return page("plan/staff_place.html", form, opened=opened, thing=thing)
    put_on_card(
        db.write,
        young_person_id,
        thing_id,
        form.picked,
        is_action=thing.is_action,
        actor=signed_in_person().person_id,
    )
    return saved(opened.address("show"))
