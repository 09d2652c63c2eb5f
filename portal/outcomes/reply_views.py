"""Saying back: this is not what I meant, and asking about it."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.choices.outcomes import OUTCOMES
from portal.db import db
from portal.drafts.forms import words_in
from portal.i18n import _
from portal.outcomes.afterwards_reading import afterwards_of
from portal.outcomes.answering import OfReview
from portal.outcomes.forms import SayForm
from portal.outcomes.life import Life
from portal.outcomes.models import Asks
from portal.outcomes.replying import ReplyClash, ReplyTakenBack, reply, take_reply_back
from portal.outcomes.views import address_of, my_thing, show_thing
from portal.people.session import signed_in_person
from portal.web.answers import page, saved

bp = Blueprint("replies", __name__, url_prefix="/what-happened")

SENT = _("My IRO gets this. I see the answer here.")
CHANGED = _("Something happened meanwhile. I look at it here first.")
SENT_ALREADY = _("I sent other words from this page before. I can look at them here.")
ANSWERED = _("My IRO has answered this, so I can't take it back. I can ask again.")


@bp.route("/<uuid:review_id>/<uuid:item_id>/say/<asks>", methods=["GET", "POST"])
@needs(Permission.SEE_WHAT_HAPPENED)
def say(review_id: UUID, item_id: UUID, asks: str) -> ResponseReturnValue:
    if asks not in set(Asks):
        abort(404)
    life = my_thing(review_id, item_id)
    form = SayForm()
    if not form.validate_on_submit():
        return page(
            "outcomes/say.html",
            form,
            life=life,
            asks=asks,
            outcomes=OUTCOMES,
            back=address_of(life),
        )
    return _said(form, life, Asks(asks))


@bp.post("/replies/<uuid:reply_id>/take-back")
@needs(Permission.SEE_WHAT_HAPPENED)
def take_back(reply_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    for review_id, after in afterwards_of(db.read, me).items():
        for made in after.replies:
            if made.id == reply_id:
                life = my_thing(review_id, made.item_id)
                if made.answered:
                    return show_thing(life, ANSWERED)
                take_reply_back(db.write, me, reply_id)
                return saved(address_of(life), said=None)
    take_reply_back(db.write, me, reply_id)
    return saved(url_for("outcomes.what_happened"), said=None)


def _said(form: SayForm, life: Life, asks: Asks) -> Response:
    of = OfReview(life.review_id, signed_in_person().person_id)
    try:
        reply(db.write, of, life.item.id, form.id.data, asks, words_in(form.text))
    except ReplyClash:
        return show_thing(life, SENT_ALREADY, form.text.data)
    except ReplyTakenBack:
        return show_thing(life, CHANGED, form.text.data)
    return saved(address_of(life), said=SENT)
