"""The key code: replacing it, and finding whose it is."""

from uuid import UUID, uuid4

from sqlalchemy import delete
from sqlalchemy.orm import Session

from portal.accounts.codes import tidy_code
from portal.accounts.models import KeyCode
from portal.accounts.queries import KEY_CODE_BY_MAC
from portal.db import utc_now
from portal.vault import current_vault


def replace_key_code(session: Session, person_id: UUID, code: str) -> None:
    """From now on this code is theirs, with all its tries; the one before opens nothing."""
    session.execute(delete(KeyCode).where(KeyCode.person_id == person_id))
    session.add(
        KeyCode(
            id=uuid4(),
            person_id=person_id,
            code_mac=_mac(code),
            made_at=utc_now(),
            tries=0,
        )
    )
    session.flush()


def key_code_id(session: Session, typed: str) -> UUID | None:
    """The id of the key code that was typed; None when there is none like it."""
    return session.execute(KEY_CODE_BY_MAC, {"code_mac": _mac(tidy_code(typed))}).scalar()


def _mac(code: str) -> bytes:
    return current_vault().mac("key-code", code)
