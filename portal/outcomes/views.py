"""What happened to what I said: all of it, and the life of one thing."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.outcomes import OUTCOMES
from portal.db import db
from portal.i18n import Message, london_today
from portal.outcomes.history import NEWEST, Days, history_of
from portal.outcomes.life import Life, life_of
from portal.outcomes.models import Asks
from portal.outcomes.signs import signs_of
from portal.outcomes.waiting import WORKING_DAYS
from portal.people.session import signed_in_person
from portal.preparation.carrying import can_carry, carried
from portal.preparation.steps import STEPS
from portal.reviews.working_days import WorkingDays, working_days
from portal.web.answers import page
from portal.web.forms import ButtonForm
from portal.web.settings import current_settings

bp = Blueprint("outcomes", __name__)


@bp.get("/what-happened")
@needs(Permission.SEE_WHAT_HAPPENED)
def what_happened() -> ResponseReturnValue:
    me, today = signed_in_person().person_id, london_today()
    before = max(0, min(request.args.get("before", default=NEWEST, type=int), NEWEST))
    signs = signs_of(db.read, me)
    history = history_of(db.read, me, signs, Days(today, _days()), before)
    return page(
        "outcomes/what_happened.html",
        reviews=history.reviews,
        older=history.older,
        signs=signs,
        today=today,
        steps=STEPS,
    )


@bp.get("/what-happened/<uuid:review_id>/<uuid:item_id>")
@needs(Permission.SEE_WHAT_HAPPENED)
def thing(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    return show_thing(my_thing(review_id, item_id))


def my_thing(review_id: UUID, item_id: UUID) -> Life:
    """Raises NothingHere for what is not mine."""
    me = signed_in_person().person_id
    return life_of(db.read, me, review_id, item_id, london_today(), _days())


def show_thing(life: Life, sentence: Message | None = None, unsent: str | None = None) -> Response:
    """Draw one thing; with a `sentence` nothing was changed, and `unsent` is given back."""
    form = ButtonForm(formdata=None)
    form.unsent = unsent
    if sentence is not None:
        form.form_errors = [sentence]
    return page(
        "outcomes/thing.html",
        form,
        HTTPStatus.OK if sentence is None else HTTPStatus.CONFLICT,
        life=life,
        today=london_today(),
        outcomes=OUTCOMES,
        working_days=WORKING_DAYS,
        asks=[one for one in Asks if life.may_say(one)],
        **_next_time(life),
    )


def address_of(life: Life, anchor: str | None = None) -> str:
    """The page of one thing."""
    return url_for("outcomes.thing", review_id=life.review_id, item_id=life.item.id, _anchor=anchor)


def _days() -> WorkingDays:
    return working_days(current_settings().bank_holidays)


def _next_time(life: Life) -> dict[str, Any]:
    """Whether it can be brought to the review ahead, and where it is if it was."""
    if not life.held.is_over or not can_carry(life.item):
        return {"can_carry": False}
    door = STEPS[life.item.step]
    if life.ahead_id is None:
        return {"can_carry": True, "door": door}
    there = carried(db.read, signed_in_person().person_id, life.ahead_id, life.item)
    part: dict[str, Any] = {door.part: there.part} if there else {}
    where = url_for(door.change, **part) if there else None
    return {"can_carry": True, "door": door, "there": there, "where": where}
