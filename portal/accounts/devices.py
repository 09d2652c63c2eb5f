"""Phones that only one young person uses: remembering, finding and forgetting them."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from portal.accounts.codes import new_token
from portal.accounts.models import Device
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.people.models import SignInSession
from portal.people.service import hash_token

REMEMBERED = timedelta(days=30)
MAKES = (("iPhone", "iphone"), ("iPad", "ipad"), ("Android", "android"))


class NewDevice(NamedTuple):
    """A phone just remembered; `token` is for its cookie and kept nowhere else."""

    id: UUID
    token: str


def remembered_since() -> datetime:
    """A phone that was last opened before this is forgotten."""
    return utc_now() - REMEMBERED


def make_of(user_agent: str) -> str:
    """What kind of thing it is, and no more than that."""
    return next((make for word, make in MAKES if word in user_agent), "computer")


def remember_phone(session: Session, person_id: UUID, user_agent: str) -> NewDevice:
    """Remember the phone in somebody's hand as theirs alone."""
    new, now = NewDevice(uuid4(), new_token()), utc_now()
    session.add(
        Device(
            id=new.id,
            person_id=person_id,
            token_hash=hash_token(new.token),
            make=make_of(user_agent),
            enrolled_at=now,
            seen_at=now,
            tries=0,
        )
    )
    session.flush()
    record(session, Act.DEVICE_REMEMBERED, actor=person_id, about=person_id, subject=new.id)
    return new


def see_phone(session: Session, device_id: UUID) -> None:
    session.execute(update(Device).where(Device.id == device_id).values(seen_at=utc_now()))


def forget_phone(session: Session, me: UUID, device_id: UUID) -> None:
    """Forget one phone of mine and end what is open on it. Raises NothingHere when not mine."""
    mine = (
        update(Device)
        .where(Device.id == device_id, Device.person_id == me)
        .values(revoked_at=utc_now())
        .returning(Device.id)
    )
    if session.execute(mine).one_or_none() is None:
        raise NothingHere("There is no such phone.")
    session.execute(delete(SignInSession).where(SignInSession.device_id == device_id))
    record(session, Act.DEVICE_FORGOTTEN, actor=me, about=me, subject=device_id)


def forget_all_phones(session: Session, person_id: UUID) -> None:
    standing = (Device.person_id == person_id, Device.revoked_at.is_(None))
    session.execute(update(Device).where(*standing).values(revoked_at=utc_now()))
