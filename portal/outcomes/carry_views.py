"""Bring it to my next review, with one tap."""

from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import circle_of
from portal.db import db
from portal.i18n import _, london_today
from portal.outcomes.views import address_of, my_thing, show_thing
from portal.people.session import signed_in_person
from portal.preparation.carrying import can_carry, carry, leave_out
from portal.web.answers import saved

bp = Blueprint("carrying", __name__, url_prefix="/what-happened")

NO_REVIEW = _("My next review is not planned yet. I can bring this when it is.")
STAYS = _("This stays with this review. I can say it again when I get ready.")
NOT_OVER = _("This is for a review that is still to come.")
NEXT_TIME = "next-time"


@bp.post("/<uuid:review_id>/<uuid:item_id>/bring")
@needs(Permission.SEE_WHAT_HAPPENED)
def bring(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    me, today, life = signed_in_person().person_id, london_today(), my_thing(review_id, item_id)
    if not life.held.is_over:
        return show_thing(life, NOT_OVER)
    if life.ahead_id is None:
        return show_thing(life, NO_REVIEW)
    if not can_carry(life.item):
        return show_thing(life, STAYS)
    circle = {str(member.adult_id) for member in circle_of(db.read, me, today)}
    carry(db.write, me, life.ahead_id, life.item, circle=circle)
    return saved(address_of(life, NEXT_TIME), said=None)


@bp.post("/<uuid:review_id>/<uuid:item_id>/leave-out")
@needs(Permission.SEE_WHAT_HAPPENED)
def leave(review_id: UUID, item_id: UUID) -> ResponseReturnValue:
    """Undo it; words that were changed since stay."""
    me, life = signed_in_person().person_id, my_thing(review_id, item_id)
    if life.ahead_id is not None:
        leave_out(db.write, me, life.ahead_id, life.item)
    return saved(address_of(life, NEXT_TIME), said=None)
