"""Counting the queries of one page."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import event

from portal.db import db

COUNTED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
WAS_SEEN = "UPDATE sign_in_session SET seen_at="


@contextmanager
def queries(app: Flask) -> Iterator[list[str]]:
    """The statements that both engines run in the meantime.

    Left out is that somebody was seen: it is written once a minute, whichever page that falls on.
    """
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.lstrip().startswith(COUNTED) and not statement.startswith(WAS_SEEN):
            seen.append(statement)

    with app.app_context():
        engines = list(db.engines.values())
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
