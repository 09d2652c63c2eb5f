"""A card that a worker has made and activated with the young person there."""

from uuid import uuid4

from cast.people import Cast, person_id

from portal.accounts.service import NewCard, activate_card, make_card
from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_secrets import hashed
from portal.accounts.staff_service import give_sign_in_name
from portal.db import db

SIGN_IN_NAME = "heron-41"
PASSPHRASE = "seven teal boats sing"


def new_card(cast: Cast, name: str) -> NewCard:
    worker = person_id("administrator")
    with cast.app.app_context(), db.at_once() as session:
        card = make_card(session, actor=worker, person_id=person_id(name), card_id=uuid4())
        activate_card(session, actor=worker, card_id=card.card_id)
    return card


def give_passphrase(cast: Cast, name: str) -> None:
    """Let an adult sign in with `SIGN_IN_NAME` and `PASSPHRASE`."""
    with cast.app.app_context(), db.at_once() as session:
        give_sign_in_name(session, person_id=person_id(name), name=SIGN_IN_NAME)
        session.get_one(StaffSignIn, person_id(name)).passphrase_hash = hashed(PASSPHRASE)
