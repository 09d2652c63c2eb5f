"""One statement of several parts: what a part does not have is a typed NULL in its place."""

from typing import Any

from sqlalchemy import Cast, ColumnElement, cast, null


def absent(column: ColumnElement[Any]) -> Cast[Any]:
    """NULL of the column's type: PostgreSQL asks it of each part, SQLAlchemy of the first."""
    return cast(null(), column.type)
