"""From an opened card to a PIN and a key code; the same again when they are replaced."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from portal.accounts.card_models import Card, Enrolment
from portal.accounts.codes import new_key_code, new_token
from portal.accounts.devices import forget_all_phones
from portal.accounts.key_codes import replace_key_code
from portal.accounts.models import PicturePin, PinKind
from portal.accounts.pins import new_digits, new_pictures
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import utc_now
from portal.i18n import Mode
from portal.people.models import Person
from portal.people.service import end_all_sessions, hash_token
from portal.vault import Place, current_vault, place_of

LASTS = timedelta(minutes=20)

ENROLMENT_OF_TOKEN = (
    select(
        Enrolment.id,
        Enrolment.person_id,
        Enrolment.card_id,
        Enrolment.gives,
        Enrolment.secrets_sealed,
        Enrolment.enrolled_at,
        Person.language,
        Person.mode,
    )
    .join(Person, Person.id == Enrolment.person_id)
    .where(Enrolment.token_hash == bindparam("token_hash"), Enrolment.ends_at > bindparam("now"))
)


class Gives(StrEnum):
    """What an enrolment replaces."""

    BOTH = "both"
    PIN = "pin"
    KEY_CODE = "key-code"


class EnrolmentOver(Exception):
    """It took too long, or it was finished already."""


class Enrolling(NamedTuple):
    """An enrolment that goes on, its secrets opened."""

    id: UUID
    person_id: UUID
    card_id: UUID | None
    gives: Gives
    enrolled_at: datetime | None
    language: str
    mode: Mode
    pictures: tuple[str, ...]
    digits: str
    key_code: str

    def pin(self, kind: PinKind) -> tuple[str, ...]:
        return self.pictures if kind is PinKind.PICTURES else tuple(self.digits)


def begin_enrolment(
    session: Session, *, person_id: UUID, gives: Gives = Gives.BOTH, card_id: UUID | None = None
) -> str:
    """Draw new secrets for somebody, sealed for 20 minutes; gives the token of this enrolment."""
    now = utc_now()
    over = or_(Enrolment.person_id == person_id, Enrolment.ends_at <= now)
    session.execute(delete(Enrolment).where(over))
    enrolment_id, token = uuid4(), new_token()
    drawn = {"pictures": new_pictures(), "digits": new_digits(), "key_code": new_key_code()}
    session.add(
        Enrolment(
            id=enrolment_id,
            token_hash=hash_token(token),
            person_id=person_id,
            card_id=card_id,
            gives=gives.value,
            secrets_sealed=current_vault().seal_json(_place(enrolment_id, person_id), drawn),
            ends_at=now + LASTS,
        )
    )
    session.flush()
    return token


def find_enrolment(session: Session, token: str) -> Enrolling | None:
    """The enrolment of this token while it lasts."""
    asked = {"token_hash": hash_token(token), "now": utc_now()}
    row = session.execute(ENROLMENT_OF_TOKEN, asked).one_or_none()
    if row is None:
        return None
    drawn = current_vault().open_json(_place(row.id, row.person_id), row.secrets_sealed)
    return Enrolling(
        row.id,
        row.person_id,
        row.card_id,
        Gives(row.gives),
        row.enrolled_at,
        row.language,
        Mode(row.mode),
        tuple(drawn["pictures"]),
        drawn["digits"],
        drawn["key_code"],
    )


def enrol(session: Session, enrolling: Enrolling, kind: PinKind, pin_hash: str) -> None:
    """Make the PIN (and the key code) count from now on; every session of theirs ends.

    With a card while a PIN stands it is a recovery: remembered phones are forgotten as well, and
    the young person and the IRO are told. `pin_hash` is made before. Raises EnrolmentOver.
    """
    _claim(session, enrolling)
    recovered = _replace_pin(session, enrolling, kind, pin_hash)
    end_all_sessions(session, enrolling.person_id)
    if enrolling.card_id is not None:
        forget_all_phones(session, enrolling.person_id)
    if enrolling.gives is Gives.BOTH:
        replace_key_code(session, enrolling.person_id, enrolling.key_code)
    _record(session, enrolling, Act.PIN_CHANGED, recovery=recovered)


def enrol_key_code(session: Session, enrolling: Enrolling) -> None:
    """Make only the new key code count. Raises EnrolmentOver."""
    _claim(session, enrolling)
    replace_key_code(session, enrolling.person_id, enrolling.key_code)
    _record(session, enrolling, Act.KEY_CODE_CHANGED)


def finish_enrolment(session: Session, enrolling: Enrolling) -> None:
    """Its owner has kept the secrets: nobody is shown them again."""
    session.execute(delete(Enrolment).where(Enrolment.id == enrolling.id))


def tell_no_more(session: Session, person_id: UUID) -> None:
    """The young person has read that a worker helped with a new PIN."""
    session.execute(
        update(PicturePin)
        .where(PicturePin.person_id == person_id)
        .values(recovery_seen_at=utc_now())
    )


def _claim(session: Session, enrolling: Enrolling) -> None:
    claim = (
        update(Enrolment)
        .where(Enrolment.id == enrolling.id, Enrolment.enrolled_at.is_(None))
        .values(enrolled_at=utc_now())
        .returning(Enrolment.id)
    )
    if session.execute(claim).one_or_none() is None:
        raise EnrolmentOver


def _replace_pin(session: Session, enrolling: Enrolling, kind: PinKind, pin_hash: str) -> bool:
    """Give whether this was a recovery."""
    now = utc_now()
    pin = session.get(PicturePin, enrolling.person_id)
    recovered = pin is not None and enrolling.card_id is not None
    if pin is None:
        pin = PicturePin(person_id=enrolling.person_id)
        session.add(pin)
    pin.kind, pin.pin_hash, pin.made_at = kind.value, pin_hash, now
    if recovered:
        card = session.get(Card, enrolling.card_id)
        pin.recovered_at, pin.recovery_seen_at = now, None
        pin.helped_by = card.activated_by if card else None
    session.flush()
    return recovered


def _record(session: Session, enrolling: Enrolling, act: Act, **detail: bool) -> None:
    me = enrolling.person_id
    record(session, act, actor=me, about=me, subject=enrolling.card_id or "", **detail)


def _place(enrolment_id: UUID, person_id: UUID) -> Place:
    return place_of(Enrolment.secrets_sealed, enrolment_id, person_id)
