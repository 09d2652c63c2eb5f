"""My plan, on a phone: what we want, what is being done, and what I think of it."""

from http import HTTPStatus

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.topics import LAWYER_FIRST
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.plan.cards import Card
from portal.plan.forms import SayForm
from portal.plan.reading import my_plan
from portal.plan.saying import SayClash, Saying, say_of_plan, take_saying_back
from portal.web.answers import page, saved

bp = Blueprint("plan", __name__, url_prefix="/my-plan")

PLAN_CHANGED = _("My plan was changed while I was reading. I look at it again, then I save.")
TWO_PHONES = _("You changed this on another phone too. Look at both, then choose.")


@bp.get("")
@needs(Permission.SEE_MY_PLAN)
def show() -> ResponseReturnValue:
    plan = my_plan(db.read, signed_in_person().person_id)
    return page("plan/show.html", plan=plan, today=london_today(), lawyer_first=LAWYER_FIRST)


@bp.route("/<area>", methods=["GET", "POST"])
@needs(Permission.SEE_MY_PLAN)
def say(area: str) -> ResponseReturnValue:
    card = _my_card(area)
    form = _form_of(card)
    if not form.validate_on_submit():
        return _drawn(form, card)
    if form.of_revision.data != card.revision:
        form.of_revision.carry(card.revision)
        form.form_errors = [PLAN_CHANGED]
        return _drawn(form, card, HTTPStatus.CONFLICT)
    saying = Saying(form.says.data, words_in(form.text), card.revision)
    me = signed_in_person().person_id
    try:
        say_of_plan(db.write, me, area, form.revision.data or 0, saying)
    except SayClash as clash:
        form.revision.carry(clash.revision)
        form.form_errors = [TWO_PHONES]
        return _drawn(form, card, HTTPStatus.CONFLICT, clash=clash.saved)
    return saved(_address(area))


@bp.post("/<area>/take-back")
@needs(Permission.SEE_MY_PLAN)
def take_back(area: str) -> ResponseReturnValue:
    take_saying_back(db.write, signed_in_person().person_id, area)
    return saved(_address(area), said=None)


def _my_card(area: str) -> Card:
    card = my_plan(db.read, signed_in_person().person_id).card(area)
    if card is None or not (card.visible or card.holds_something):
        abort(404)
    return card


def _form_of(card: Card) -> SayForm:
    """What was said before is there to be changed, taken back or not."""
    if card.word is None:
        return SayForm(of_revision=card.revision)
    return SayForm(
        revision=card.word.revision,
        of_revision=card.revision,
        says=card.word.says.code,
        text=card.word.words.text,
    )


def _drawn(
    form: SayForm, card: Card, status: int = HTTPStatus.OK, clash: Saying | None = None
) -> Response:
    return page(
        "plan/say.html",
        form,
        status,
        card=card,
        clash=clash,
        today=london_today(),
        lawyer_first=LAWYER_FIRST,
    )


def _address(area: str) -> str:
    return url_for("plan.show", _anchor=f"area-{area}")
