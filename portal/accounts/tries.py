"""Counting tries of a PIN before they are looked at: 5 free, then delays, the end at 10."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, case, or_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from portal.accounts.models import Device, KeyCode, PicturePin
from portal.db import AnyRow, db, utc_now

FREE = 5
MOST = 10
WAITS = {
    FREE: timedelta(minutes=1),
    6: timedelta(minutes=5),
    7: timedelta(minutes=15),
    8: timedelta(minutes=30),
    9: timedelta(minutes=60),
}
PIN_OF = (
    select(PicturePin.pin_hash).where(PicturePin.person_id == bindparam("me")).with_for_update()
)


class Way(NamedTuple):
    """What entitles somebody to try a PIN: a remembered phone, or the key code. Each counts."""

    table: type[Device] | type[KeyCode]
    id: UUID


class TooSoon(Exception):
    """Tries come too fast; `minutes` says how long to wait, from 1."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


class WayClosed(Exception):
    """Ten tries were wrong, or the way was taken away: only a worker's card helps now."""


def count_try(way: Way) -> None:
    """Count a try before it is looked at. Raises TooSoon or WayClosed: then it is not looked at.

    The count is on disk when this returns, whatever happens to the request after it.
    """
    now = utc_now()
    with db.at_once() as session:
        counted = session.execute(_counting(way, now)).one_or_none()
        if counted is None:
            _refuse(session, way, now)


def still_opens(session: Session, way: Way, row: AnyRow) -> bool:
    """The PIN was right, and is still theirs like the way: the next tries are free again.

    Comparing takes a while: what was replaced meanwhile opens nothing, and whoever replaces it
    now waits for this transaction, and ends what it has begun.
    """
    if session.scalar(PIN_OF, {"me": row.person_id}) != row.pin_hash:
        return False
    standing = [Device.revoked_at.is_(None)] if way.table is Device else []
    free = update(way.table).where(way.table.id == way.id, *standing)
    freed = free.values(tries=0, next_try_at=None).returning(way.table.id)
    return session.execute(freed).one_or_none() is not None


def _counting(way: Way, now: datetime) -> ReturningUpdate[tuple[UUID]]:
    table = way.table
    waits = {tries: now + wait for tries, wait in WAITS.items()}
    return (
        update(table)
        .where(
            table.id == way.id,
            table.tries < MOST,
            or_(table.next_try_at.is_(None), table.next_try_at <= now),
        )
        .values(tries=table.tries + 1, next_try_at=case(waits, value=table.tries + 1, else_=None))
        .returning(table.id)
    )


def _refuse(session: Session, way: Way, now: datetime) -> None:
    table = way.table
    found = select(table.tries, table.next_try_at).where(table.id == way.id)
    row = session.execute(found).one_or_none()
    if row is None or row.tries >= MOST or row.next_try_at is None:
        raise WayClosed
    raise TooSoon(-((now - row.next_try_at) // timedelta(minutes=1)))
