"""The hash of a way in that is used or ran out: zeros and the row's id stand in its place."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, func

KEPT_ON = timedelta(days=1)
_ZEROS = bytes(16)


def spent(row_id: UUID) -> bytes:
    """32 bytes that no token has, another for each row."""
    return _ZEROS + row_id.bytes


def is_spent(column: Any) -> ColumnElement[bool]:
    return func.substr(column, 1, len(_ZEROS), type_=LargeBinary()) == _ZEROS
