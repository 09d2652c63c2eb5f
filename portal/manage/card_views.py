"""Cards: made with a fresh proof, shown once, activated with the person there."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

import segno
from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from portal.access import Permission, needs
from portal.access.grants import is_young
from portal.accounts.codes import grouped
from portal.accounts.service import CardDone, NewCard, activate_card, make_card
from portal.db import db
from portal.i18n import LANGUAGES, Ltr, Message, Mode, _, clock, pair, spoken_in
from portal.manage.forms import OneTimeForm
from portal.manage.queries import CARD, OPEN_PERSON, Listed, listed
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.forms import ButtonForm
from portal.web.loading import one_or_404
from portal.web.settings import current_settings

bp = Blueprint("cards", __name__, url_prefix="/people/<uuid:person_id>/cards")

ONCE = _("This card was shown once and cannot be shown again. Make another one.")
DONE = _("This card was used, or tried too often. Make another one.")


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.MAKE_CARDS, proof=True)
def new(person_id: UUID) -> ResponseReturnValue:
    who = listed(one_or_404(db.read, OPEN_PERSON, person_id=person_id))
    form = OneTimeForm()
    card_id = form.id.data
    if not form.validate_on_submit():
        return page("manage/card_new.html", form, who=who)
    try:
        made = make_card(
            db.write, actor=signed_in_person().person_id, person_id=person_id, card_id=card_id
        )
    except CardDone:
        form.form_errors = [ONCE]
        form.id.renew()
        return page("manage/card_new.html", form, HTTPStatus.CONFLICT, who=who)
    return page("manage/card.html", who=who, card=made, **_printed(who, made))


@bp.route("/<uuid:card_id>/activate", methods=["GET", "POST"])
@needs(Permission.MAKE_CARDS, proof=True)
def activate(person_id: UUID, card_id: UUID) -> ResponseReturnValue:
    who = listed(one_or_404(db.read, OPEN_PERSON, person_id=person_id))
    card = one_or_404(db.read, CARD, person_id=person_id, card_id=card_id)
    form = ButtonForm()
    if form.validate_on_submit():
        try:
            until = activate_card(db.write, actor=signed_in_person().person_id, card_id=card_id)
        except CardDone:
            form.form_errors = [DONE]
        else:
            said = _("The card opens once, until %(clock)s.", clock=clock(until))
            return saved(url_for("manage.person", person_id=person_id), said=said)
    status = HTTPStatus.CONFLICT if form.form_errors else HTTPStatus.OK
    return page("manage/card_activate.html", form, status, who=who, card=card)


def _printed(who: Listed, card: NewCard) -> dict[str, Any]:
    """What stands on the paper: the secrets, and four steps in the reader's words and English."""
    entrance = f"{current_settings().origin}{url_for('cards.enter')}"
    code = segno.make(f"{entrance}#{card.token}", error="m")
    drawn = code.svg_inline(border=4, omitsize=True, dark="#000", light="#fff", svgclass="qr-code")
    address = entrance.partition("://")[2]
    language = LANGUAGES[who.language]
    with spoken_in(language.tag, Mode.BOTH):
        steps = [pair(step) for step in steps_for(who, address)]
        labels = (pair(_("Card number")), pair(_("Code")))
    return {
        "qr": Markup(drawn),  # noqa: S704 segno's own drawing
        "number": grouped(card.number),
        "code": grouped(card.code),
        "number_label": labels[0],
        "code_label": labels[1],
        "steps": steps,
        "language": language,
    }


def steps_for(who: Listed, address: str) -> tuple[Message, ...]:
    first = (
        _("I scan the picture with a phone. Or I go to %(address)s.", address=Ltr(address)),
        _("I type the card number and the code."),
    )
    if is_young(who.role):
        return (
            *first,
            _("I get four pictures. They are my PIN. I learn them by heart."),
            _("I write down my key code. With it I can open my page on any phone."),
        )
    return (
        *first,
        _("I choose a passphrase that only I know."),
        _("From then on I sign in with my sign-in name and the passphrase."),
    )
