"""Alembic's door: it is given a connection and never makes one."""

from typing import Any, Literal

from alembic import context

from portal.db import UtcDateTime
from portal.tables import metadata


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:  # noqa: ARG001 the shape Alembic calls
    """Keep revisions free of the portal's own types, which may change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
