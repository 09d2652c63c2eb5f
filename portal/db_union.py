"""One statement of several parts: what a part does not have is a typed NULL in its place.

PostgreSQL asks the type of each part, SQLAlchemy takes it from the first.
"""

from typing import Any

from sqlalchemy import (
    Cast,
    ColumnElement,
    Date,
    Integer,
    LargeBinary,
    String,
    Uuid,
    cast,
    null,
)
from sqlalchemy.orm import InstrumentedAttribute

from portal.db import UtcDateTime

NO_ID: Any = cast(null(), Uuid())
NO_BYTES: Any = cast(null(), LargeBinary())
NO_DAY: Any = cast(null(), Date())
NO_CODE: Any = cast(null(), String())
NO_TIME: Any = cast(null(), UtcDateTime())
NO_NUMBER: Any = cast(null(), Integer())


def absent(column: ColumnElement[Any] | InstrumentedAttribute[Any]) -> Cast[Any]:
    """NULL of the column's type."""
    return cast(null(), column.type)
