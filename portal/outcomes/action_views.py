"""Saying that it has happened, or has not: the young person's word on what was promised."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import NothingHere, db
from portal.i18n import _, london_today
from portal.outcomes.acting import ActionClash, say_of_action
from portal.outcomes.afterwards import ActionMade
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.forms import SayForm
from portal.outcomes.models import Action, Says
from portal.people.session import signed_in_person
from portal.web.answers import page, saved

bp = Blueprint("my_actions", __name__, url_prefix="/what-happened")

MINE = {Says.HAPPENED, Says.NOT_HAPPENED}
SAID_ALREADY = _("I sent other words from this page before. Nothing was changed now.")


@bp.route("/actions/<uuid:action_id>/<says>", methods=["GET", "POST"])
@needs(Permission.SEE_WHAT_HAPPENED)
def say(action_id: UUID, says: str) -> ResponseReturnValue:
    if says not in MINE:
        abort(404)
    action = _my_action(action_id)
    form, back = SayForm(), _address_of(action)
    if not form.validate_on_submit():
        return _drawn(form, action, Says(says), back)
    me, row = signed_in_person().person_id, db.write.get(Action, action_id)
    if row is None:
        raise NothingHere
    try:
        say_of_action(db.write, row, form.id.data, Says(says), form.text.data or "", actor=me)
    except ActionClash:
        form.id.renew()
        form.form_errors = [SAID_ALREADY]
        return _drawn(form, action, Says(says), back, 409)
    return saved(back)


def _drawn(form: SayForm, action: ActionMade, says: Says, back: str, status: int = 200) -> Response:
    context = {"action": action, "says": says, "today": london_today(), "back": back}
    return page("outcomes/say_of_action.html", form, status, **context)


def _my_action(action_id: UUID) -> ActionMade:
    """Raises NothingHere for one that is not mine or was undone."""
    after = afterwards_of(db.read, signed_in_person().person_id)
    every = (action for of_review in after.values() for action in of_review.actions)
    found = next((action for action in every if action.id == action_id), None)
    if found is None:
        raise NothingHere
    return found


def _address_of(action: ActionMade) -> str:
    """Where it stands: with the thing it is for, or with what was decided beside it."""
    anchor = f"action-{action.id}"
    if action.item_id is None:
        return url_for("outcomes.what_happened", _anchor=anchor)
    return url_for(
        "outcomes.thing", review_id=action.review_id, item_id=action.item_id, _anchor=anchor
    )
