"""A database that another program holds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from unittest.mock import patch

from flask import Flask

from portal import db_sqlite
from portal.db import db


@contextmanager
def locked(app: Flask) -> Iterator[None]:
    """Nobody writes inside the block; the portal waits 10 ms for its turn instead of 10 s."""
    path = app.extensions["settings"].data / "portal.sqlite"
    impatient = (*db_sqlite.PRAGMAS, "busy_timeout=10")
    with (
        patch.object(db_sqlite, "PRAGMAS", impatient),
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        with app.app_context():
            db.engine.dispose()
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
