"""Bringing a database to the tables that the models say."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from portal.db import engine_options
from portal.db_sqlite import prepare_writer, set_pragmas
from portal.tables import metadata

SCRIPTS = Path(__file__).resolve().parent / "migrations"


def migrate(database_url: str) -> None:
    """Run every revision that this database has not seen, in one transaction."""
    with _writing(database_url) as connection:
        command.upgrade(_config(connection), "head")
        _check_keys(connection)


def make_revision(database_url: str, message: str) -> None:
    """Write a revision for what the models have and the database has not."""
    with _writing(database_url) as connection:
        command.revision(_config(connection), message, autogenerate=True)


def differences(database_url: str) -> list[Any]:
    """What the models and a migrated database do not agree on; empty when they do."""
    with _writing(database_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _writing(database_url: str) -> Iterator[Connection]:
    """A transaction on an engine of its own, which leaves no connection behind."""
    engine = create_engine(**engine_options(database_url)["default"])
    if engine.dialect.name == "sqlite":
        prepare_writer(engine)
        event.listen(engine, "connect", _let_tables_be_made_anew)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _let_tables_be_made_anew(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    """SQLite changes a table by making it anew; rows that point to it would forbid that."""
    set_pragmas(connection, ("foreign_keys=OFF",))


def _check_keys(connection: Connection) -> None:
    """What SQLite did not look at meanwhile. Raises RuntimeError, and nothing is changed."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"Rows of {sorted({row[0] for row in broken})} point to nothing.")
