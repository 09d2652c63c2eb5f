"""Cards: making, activating and opening them. Enrolling is in `enrolment`."""

from datetime import datetime, timedelta
from hmac import compare_digest
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.accounts.card_models import Card, CardKind, StrayTries
from portal.accounts.codes import new_code, new_number, new_token, tidy_code, tidy_number
from portal.accounts.forgetting import forget_spent_cards
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, NothingHere, db, utc_now
from portal.people.locking import one_at_a_time
from portal.people.models import Person, Role
from portal.people.service import hash_token
from portal.people.spent import spent
from portal.vault import current_vault

OPEN_FOR = timedelta(minutes=10)
MOST_TRIES = 10
NOBODY = bytes(32)
ONLY = 1

OWNER = select(Person.role).where(Person.id == bindparam("person"), Person.closed_at.is_(None))


class CardRefused(Exception):
    """The card did not open; nothing tells whether it was wrong, late, used or tried too often."""


class CardDone(Exception):
    """The card cannot be made or activated again: make another one."""


class NewCard(NamedTuple):
    """What is printed on a card; `code` and `token` are kept nowhere and shown once."""

    card_id: UUID
    number: str
    code: str
    token: str


class Tried(NamedTuple):
    """What somebody came with: the secret of a QR code, or what they typed."""

    token: str = ""
    number: str = ""
    code: str = ""


class Opened(NamedTuple):
    card_id: UUID
    person_id: UUID
    role: Role
    kind: CardKind
    activated_by: UUID | None


def make_card(
    session: Session,
    *,
    actor: UUID | None,
    person_id: UUID,
    card_id: UUID,
    kind: CardKind = CardKind.ENROL,
) -> NewCard:
    """Make a card, dead until it is activated.

    Raises CardDone when `card_id` was made before: its secrets cannot be shown a second time.
    """
    one_at_a_time(session, person_id)
    forget_spent_cards(session)
    if session.get(Card, card_id) is not None:
        raise CardDone
    new = NewCard(card_id, _free_number(session), new_code(), new_token())
    session.add(
        Card(
            id=card_id,
            number=new.number,
            person_id=person_id,
            kind=kind.value,
            token_hash=hash_token(new.token),
            code_mac=_code_mac(new.number, new.code),
            made_by=actor,
            made_at=utc_now(),
            tries=0,
        )
    )
    session.flush()
    record(session, Act.CARD_MADE, actor=actor, about=person_id, subject=card_id)
    return new


def activate_card(
    session: Session, *, actor: UUID | None, card_id: UUID, lasts: timedelta = OPEN_FOR
) -> datetime:
    """Let a card be opened once from now on; gives until when.

    Raises NothingHere for a card there is not, CardDone for one that was used or guessed at, or
    ran out a day ago.
    """
    card = session.get(Card, card_id)
    if card is None:
        raise NothingHere("There is no such card.")
    if card.used_at is not None or card.tries >= MOST_TRIES or card.token_hash == spent(card_id):
        raise CardDone
    now = utc_now()
    card.activated_by, card.activated_at, card.opens_until = actor, now, now + lasts
    session.flush()
    record(session, Act.CARD_ACTIVATED, actor=actor, about=card.person_id, subject=card_id)
    return now + lasts


def open_card(session: Session, tried: Tried, *, demo: bool = False) -> Opened:
    """Open a card, once. Raises CardRefused.

    The try is counted in a transaction of its own first, so call this before `session` writes.
    """
    now = utc_now()
    row = _counted(tried, now)
    expected = row.code_mac if row else NOBODY
    right = compare_digest(expected, _code_mac(tidy_number(tried.number), tidy_code(tried.code)))
    if row is None or not (right or tried.token):
        raise CardRefused
    role = session.execute(OWNER, {"person": row.person_id}).scalar_one_or_none()
    if role is None or (row.kind == CardKind.SESSION.value and not demo):
        raise CardRefused
    _use(session, row.id, now)
    record(session, Act.CARD_OPENED, actor=row.person_id, about=row.person_id, subject=row.id)
    return Opened(row.id, row.person_id, Role(role), CardKind(row.kind), row.activated_by)


def _counted(tried: Tried, now: datetime) -> AnyRow | None:
    """Count this try; gives the card if it may be tried at all."""
    with db.at_once() as session:
        row = session.execute(
            update(Card)
            .where(
                _named(tried),
                Card.opens_until > now,
                Card.used_at.is_(None),
                Card.tries < MOST_TRIES,
            )
            .values(tries=Card.tries + 1)
            .returning(Card.id, Card.person_id, Card.kind, Card.code_mac, Card.activated_by)
        ).one_or_none()
        if row is None:
            _count_stray(session)
        return row


def _named(tried: Tried) -> ColumnElement[bool]:
    if tried.token:
        return Card.token_hash == hash_token(tried.token)
    return Card.number == tidy_number(tried.number)


def _count_stray(session: Session) -> None:
    """A number that no open card has costs a write too, or its haste would tell."""
    counted = update(StrayTries).where(StrayTries.id == ONLY).values(tries=StrayTries.tries + 1)
    if session.execute(counted.returning(StrayTries.id)).one_or_none() is not None:
        return
    try:
        with session.begin_nested():
            session.add(StrayTries(id=ONLY, tries=1))
    except IntegrityError:  # another one was the first of all
        session.execute(counted)


def _use(session: Session, card_id: UUID, now: datetime) -> None:
    """Of two phones that open a card at once, one gets it."""
    claim = update(Card).where(Card.id == card_id, Card.used_at.is_(None)).values(used_at=now)
    if session.execute(claim.returning(Card.id)).one_or_none() is None:
        raise CardRefused


def _free_number(session: Session) -> str:
    while True:
        number = new_number()
        if session.execute(select(Card.id).where(Card.number == number)).first() is None:
            return number


def _code_mac(number: str, code: str) -> bytes:
    return current_vault().mac("card-code", number, code)
