"""Whether a PIN that somebody taps is the right one: counted first, then looked at."""

from collections.abc import Sequence

from portal.accounts import pins
from portal.accounts.models import PinKind
from portal.accounts.tries import Way, count_try
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import AnyRow, db


def pin_is_right(way: Way, row: AnyRow, pin: Sequence[str]) -> bool:
    """Look at one try; `row` carries person_id, kind and pin_hash. Raises TooSoon, WayClosed.

    Call it before the request writes: the count and the failure are transactions of their own.
    """
    count_try(way)
    if pins.matches(row.pin_hash, row.person_id, PinKind(row.kind), pin):
        return True
    with db.at_once() as session:
        kind = way.table.__tablename__
        record(session, Act.SIGN_IN_FAILED, actor=None, about=row.person_id, way=kind)
    return False
