"""A portal that has been in use is brought to a newer version: nobody and nothing gets lost."""

import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest
from alembic import command

from portal.migrating import _config, _writing, migrate

FIRST, THEN = "0001", "2026-01-05 10:00:00.000000"


@pytest.fixture
def file(tmp_path):
    """A database of the first version, with Amina in it and the session of her phone."""
    file = tmp_path / "first.sqlite"
    with _writing(f"sqlite:///{file}") as connection:
        command.upgrade(_config(connection), FIRST)
    me = uuid4().hex
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(
            "INSERT INTO person (id, role, role_seal, name_sealed, language, mode, created_at)"
            " VALUES (?, 'young-person', x'01', x'02', 'ti', 'both', ?)",
            (me, THEN),
        )
        database.execute(
            "INSERT INTO sign_in_session VALUES (x'03', ?, 'shared-phone', NULL, ?, ?, ?, ?)",
            (me, *[THEN] * 4),
        )
    return file


def people(file):
    asked = (
        "SELECT person.id, name_sealed, language, person.created_at, kind"
        " FROM person JOIN sign_in_session ON person_id = person.id"
    )
    with closing(sqlite3.connect(file)) as database:
        return database.execute(asked).fetchall()


def test_whoever_was_there_is_there(file):
    before = people(file)
    migrate(f"sqlite:///{file}")
    assert people(file) == before
    assert len(before) == 1


def test_a_row_that_points_to_nobody_stops_it_and_changes_nothing(file):
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE sign_in_session SET person_id = ?", (uuid4().hex,))
    with pytest.raises(RuntimeError, match="sign_in_session"):
        migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(FIRST,)]
