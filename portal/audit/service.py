"""Writing an audit entry in the transaction of its act, and checking the chain."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act, AuditEntry, AuditHead
from portal.db import utc_now
from portal.vault import current_vault

START = bytes(32)
ONLY = 1


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
    head = _locked_head(session)
    entry = AuditEntry(
        id=head.entries + 1,
        at=utc_now(),
        act=act.value,
        actor_id=actor,
        about_id=about,
        subject=str(subject),
        detail=dict(detail),
        chain=START,
    )
    entry.chain = _link(head.chain, entry)
    head.chain, head.entries = entry.chain, entry.id
    session.add(entry)
    session.flush()


def broken_at(session: Session) -> int | None:
    """The number of the first entry that is missing or was changed; None when the chain holds."""
    chain, count = START, 0
    for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id)):
        count += 1
        chain = _link(chain, entry)
        if entry.id != count or entry.chain != chain:
            return count
    head = session.get(AuditHead, ONLY)
    if head is None:
        return None if count == 0 else count
    return None if (head.entries, head.chain) == (count, chain) else count + 1


def _locked_head(session: Session) -> AuditHead:
    head = session.get(AuditHead, ONLY, with_for_update=True)
    if head is None:
        head = AuditHead(id=ONLY, chain=START, entries=0)
        session.add(head)
    return head


def _link(before: bytes, entry: AuditEntry) -> bytes:
    told: list[Any] = [
        entry.id,
        entry.at.isoformat(),
        entry.act,
        str(entry.actor_id),
        str(entry.about_id),
        entry.subject,
        entry.detail,
    ]
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return current_vault().mac("audit", before, text)
