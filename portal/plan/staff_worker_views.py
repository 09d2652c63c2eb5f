"""The plan as the social worker or the personal adviser of today keeps it."""

from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.plan.queries import SEEN_BY_WHO_KEEPS_IT
from portal.plan.reading import plan_for_keeper
from portal.plan.staff_keeping import (
    Keeper,
    answer_area,
    answer_new_area,
    answer_plan,
    answer_shown,
    answer_versions,
)

bp = Blueprint(
    "plan_keeper", __name__, url_prefix="/professional/young-people/<uuid:young_person_id>/plan"
)
KEEPER = Keeper("plan_keeper", SEEN_BY_WHO_KEEPS_IT, plan_for_keeper, chairs=False)


@bp.get("")
@needs(Permission.KEEP_PLAN)
def show(young_person_id: UUID) -> ResponseReturnValue:
    return answer_plan(KEEPER, young_person_id)


@bp.route("/areas/<area>", methods=["GET", "POST"])
@needs(Permission.KEEP_PLAN)
def area(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_area(KEEPER, young_person_id, area)


@bp.get("/areas/<area>/versions")
@needs(Permission.KEEP_PLAN)
def versions(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_versions(KEEPER, young_person_id, area)


@bp.post("/areas/<area>/hide")
@needs(Permission.KEEP_PLAN)
def hide(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_shown(KEEPER, young_person_id, area, shown=False)


@bp.post("/areas/<area>/bring-back")
@needs(Permission.KEEP_PLAN)
def bring_back(young_person_id: UUID, area: str) -> ResponseReturnValue:
    return answer_shown(KEEPER, young_person_id, area, shown=True)


@bp.route("/new-area", methods=["GET", "POST"])
@needs(Permission.KEEP_PLAN)
def new_area(young_person_id: UUID) -> ResponseReturnValue:
    return answer_new_area(KEEPER, young_person_id)
