"""Writing an audit entry in the transaction of its act, and checking the chain."""

import json
from datetime import datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from portal.audit.models import Act, AuditEntry, AuditHead
from portal.db import utc_now
from portal.vault import current_vault

START = bytes(32)
ONLY = 1

# Plain tables: the ORM's bookkeeping is a sixth of what it costs to open a pack.
ENTRY = cast("Table", AuditEntry.__table__)
END = cast("Table", AuditHead.__table__)
HEAD = select(AuditHead.chain, AuditHead.entries).where(AuditHead.id == ONLY).with_for_update()
FIRST_HEAD = insert(END).values(id=ONLY)
NEXT_HEAD = (
    update(END)
    .where(AuditHead.id == ONLY)
    .values(chain=bindparam("end"), entries=bindparam("count"))
)
ENTRIES = select(ENTRY).order_by(AuditEntry.id)


class Told(NamedTuple):
    """What an entry says, by the names of its columns."""

    id: int
    at: datetime
    act: str
    actor_id: UUID | None
    about_id: UUID | None
    subject: str
    detail: dict[str, Any]


def record(
    session: Session,
    act: Act,
    *,
    actor: UUID | None,
    about: UUID | None = None,
    subject: UUID | str = "",
    **detail: str | int | bool,
) -> None:
    """Add an entry; it stands or falls with the act it records. `detail` holds no words."""
    chain, entries = _locked_head(session)
    told = Told(entries + 1, utc_now(), act.value, actor, about, str(subject), dict(detail))
    link = _link(chain, told)
    session.execute(insert(ENTRY), [{**told._asdict(), "chain": link}])
    session.execute(NEXT_HEAD, {"end": link, "count": told.id})


def broken_at(session: Session) -> int | None:
    """The number of the first entry that is missing or was changed; None when the chain holds."""
    chain, count = START, 0
    for row in session.execute(ENTRIES):
        count += 1
        *told, kept = row
        chain = _link(chain, Told(*told))
        if row.id != count or kept != chain:
            return count
    head = session.execute(HEAD).one_or_none()
    if head is None:
        return None if count == 0 else count
    return None if (head.entries, head.chain) == (count, chain) else count + 1


def _locked_head(session: Session) -> tuple[bytes, int]:
    head = session.execute(HEAD).one_or_none()
    if head is None:
        session.execute(FIRST_HEAD, {"chain": START, "entries": 0})
        return START, 0
    return head.chain, head.entries


def _link(before: bytes, told: Told) -> bytes:
    said: list[Any] = [
        told.id,
        told.at.isoformat(),
        told.act,
        str(told.actor_id),
        str(told.about_id),
        told.subject,
        told.detail,
    ]
    text = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return current_vault().mac("audit", before, text)
