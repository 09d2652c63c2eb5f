"""The first administrator: nobody is there yet to make one."""

from uuid import uuid4

from sqlalchemy.orm import Session

from portal.access.grants import ADMINISTRATORS
from portal.accounts.service import NewCard, activate_card, make_card
from portal.accounts.staff_service import give_sign_in_name
from portal.audit.models import Act
from portal.audit.service import record
from portal.people.service import make_person


def first_administrator(session: Session, name: str) -> NewCard:
    """Make an administrator and an open card for them; `name` is also what they sign in with.

    Raises SignInNameTaken.
    """
    person_id = uuid4()
    person = make_person(session, person_id=person_id, role=ADMINISTRATORS, name=name)
    record(session, Act.PERSON_MADE, actor=None, about=person_id, role=person.role)
    give_sign_in_name(session, person_id=person_id, name=name)
    card = make_card(session, actor=None, person_id=person_id, card_id=uuid4())
    activate_card(session, actor=None, card_id=card.card_id)
    return card
