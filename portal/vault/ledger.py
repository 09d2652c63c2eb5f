"""Who was erased: a list that only grows, and outlives every backup."""

import datetime as dt
import os
import re
from pathlib import Path
from uuid import UUID

from portal.vault.durable import PRIVATE_FILE, make_private_folder, sync_folder

# A line cut short by a kill is left out: the key it was about had not been touched yet.
_LINE = re.compile(r"^\S+ ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$", re.MULTILINE)


def erased_in(ledger: Path) -> set[UUID]:
    """Return the people a ledger names; nobody when there is no such file."""
    if not ledger.exists():
        return set()
    text = ledger.read_text(encoding="ascii", errors="replace")
    return {UUID(found) for found in _LINE.findall(text)}


def record_erasure(ledger: Path, person_id: UUID) -> None:
    """Add a line with the time in UTC; on return it survives a power cut."""
    make_private_folder(ledger.parent)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
    with os.fdopen(os.open(ledger, flags, PRIVATE_FILE), "ab") as file:
        # The line end comes first, so that a line cut short does not swallow this one.
        file.write(f"\n{now} {person_id}".encode())
        file.flush()
        os.fsync(file.fileno())
    sync_folder(ledger.parent)
