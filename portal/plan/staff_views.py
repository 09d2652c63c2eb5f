"""The plan as its young person's IRO, and the worker of today, keep it."""

from uuid import UUID

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.people.session import signed_in_person
from portal.plan.placing import put_on_card
from portal.plan.queries import SEEN_BY_THE_IRO, SEEN_BY_WHO_KEEPS_IT
from portal.plan.reading import plan_for_iro, plan_for_keeper
from portal.plan.staff_forms import PlaceForm
from portal.plan.staff_keeping import (
    Keeper,
    answer_area,
    answer_brought_back,
    answer_hidden,
    answer_new_area,
    answer_plan,
    answer_versions,
    open_plan,
)
from portal.plan.staff_skills import answer_skills
from portal.web.answers import page, saved
from portal.web.doors import PRESS, WRITE, Page, open_door

PAGES = (
    Page("", "show", answer_plan),
    Page("/areas/<area>", "area", answer_area, WRITE),
    Page("/areas/<area>/versions", "versions", answer_versions),
    Page("/areas/<area>/hide", "hide", answer_hidden, PRESS),
    Page("/areas/<area>/bring-back", "bring_back", answer_brought_back, PRESS),
    Page("/new-area", "new_area", answer_new_area, WRITE),
    Page("/skills", "skills", answer_skills),
)
IRO = Keeper("plan_officer", SEEN_BY_THE_IRO, plan_for_iro, chairs=True)
KEEPER = Keeper("plan_keeper", SEEN_BY_WHO_KEEPS_IT, plan_for_keeper, chairs=False)

officer = Blueprint(
    IRO.room, __name__, url_prefix="/officer/young-people/<uuid:young_person_id>/plan"
)
worker = Blueprint(
    KEEPER.room, __name__, url_prefix="/professional/young-people/<uuid:young_person_id>/plan"
)
open_door(officer, PAGES, Permission.CHECK_PLAN, IRO)
open_door(worker, PAGES, Permission.KEEP_PLAN, KEEPER)


@officer.route("/things/<uuid:thing_id>", methods=["GET", "POST"])
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
