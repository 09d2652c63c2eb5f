"""Loading is authorising: what a statement does not give does not exist."""

from typing import Any

from flask import abort
from sqlalchemy.orm import Session

from portal.db import AnyRow, AnySelect


def one_or_404(session: Session, statement: AnySelect, **values: Any) -> AnyRow:
    """The one row of a statement that starts from what this person may see."""
    row = session.execute(statement, values).one_or_none()
    if row is None:
        abort(404)
    return row


def all_rows(session: Session, statement: AnySelect, **values: Any) -> list[AnyRow]:
    return list(session.execute(statement, values).all())
