"""One save round a person at a time."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.people.models import Person

LOCK_OF = select(Person.id).where(Person.id == bindparam("me")).with_for_update(key_share=True)


def one_at_a_time(session: Session, person_id: UUID) -> None:
    """Two saves at once would both make what neither finds; SQLite has one writer anyway."""
    if session.get_bind().dialect.name != "sqlite":
        session.execute(LOCK_OF, {"me": person_id})
