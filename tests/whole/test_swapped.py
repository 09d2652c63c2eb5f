"""Sealed values that somebody moved in the database: a page that is broken, never other words."""

import re
import sqlite3
from contextlib import closing

import pytest
from cast.counting import queries
from whole.asking import Asking, put_back
from whole.life import AMINA, CHAIR
from whole.routes import address_of, routes

from portal.tables import metadata
from portal.vault import is_sealed

LEAVING = "leave.leave"
WORD = re.compile(r"\w+")
SEALED = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if is_sealed(column)
]
NOT_ON_A_PAGE_OF_HERS = {
    "alert_entry.closed_why_sealed",
    "area_looked_at",
    "council_comment",
    "dispute",
    "dispute_step.to_whom_sealed",
    "dispute_step.words_sealed",
    "enrolment",
    "letter_draft",
    "live_note",
    "staff_sign_in",
    "young_person",
}


def rotate(values):
    return values[1:] + values[:1]


def flip(values):
    return [value[:-1] + bytes([value[-1] ^ 1]) for value in values]


def move(database, table, column, how):
    """Give each row of a table the value of the next one; or change a bit of each."""
    with closing(sqlite3.connect(database)) as connection, connection:
        rows = connection.execute(
            f"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 our own names
        ).fetchall()
        values = how([value for _row, value in rows])
        for (row, _value), value in zip(rows, values, strict=True):
            connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608 our own names
                [value, row],
            )
    return len(rows)


@pytest.fixture(scope="module")
def tables_of():
    """The tables that each page of each of them asks of: found once, when nothing is moved."""
    known = {}

    def find(app, lived, name):
        if name not in known:
            asking = Asking(app, lived.cookies[name], lived.tokens[name])
            mine = [r for r in routes(app, "GET") if r.allowed(name)]
            addresses = {address_of(app, r, lived.life) for r in mine if r.endpoint != LEAVING}
            known[name] = {address: asked_by(app, asking, address) for address in addresses}
        return known[name]

    return find


def asked_by(app, asking, address):
    with queries(app) as asked:
        asking.ask("GET", address)
    return {word for statement in asked for word in WORD.findall(statement)}


def pages_of(app, lived, name, tables_of, table):
    """What each page answers that asks of this table: no other can show what was moved in it."""
    asking = Asking(app, lived.cookies[name], lived.tokens[name])
    tables = tables_of(app, lived, name)
    return [asking.ask("GET", one) for one, asked in tables.items() if table in asked]


def sung(canaries, pages):
    return {word for word in canaries.eyes for page in pages if word.encode() in page.data}


@pytest.mark.parametrize(("table", "column"), SEALED, ids=lambda part: part)
def test_a_moved_value_is_noticed(her_app, lived, tables_of, table, column):
    canaries, database = lived.life.canaries, her_app.extensions["settings"].data / "portal.sqlite"
    with put_back(database) as keeper:
        for name in (AMINA, "ben", CHAIR):
            tables_of(her_app, lived, name)
        keeper.restore()
        for how, people in ((rotate, (AMINA, "ben", CHAIR)), (flip, (AMINA,))):
            rows = move(database, table, column, how)
            shown = {name: pages_of(her_app, lived, name, tables_of, table) for name in people}
            for name, pages in shown.items():
                assert {page.status_code for page in pages} <= {200, 204, 302, 404, 500}
                assert not sung(canaries, pages) & set(canaries.not_for(name))
            on_hers = not {table, f"{table}.{column}"} & NOT_ON_A_PAGE_OF_HERS
            if on_hers and (rows > 1 or how is flip):
                assert 500 in {page.status_code for page in shown[AMINA]}
            keeper.restore()


def test_a_value_in_another_column_is_noticed(her_app, lived):
    database = her_app.extensions["settings"].data / "portal.sqlite"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "UPDATE decision SET words_sealed = reason_sealed, reason_sealed = words_sealed"
        )
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    page = asking.ask("GET", "/what-happened")
    assert page.status_code == 500
    assert b"canary" not in page.data


def test_the_page_says_what_to_do(her_app, lived):
    database = her_app.extensions["settings"].data / "portal.sqlite"
    assert move(database, "wish", "words_sealed", rotate)
    asking = Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])
    page = asking.ask("GET", "/get-ready/wishes")
    assert page.status_code == 500
    assert b"Try again in a minute." in page.data
    assert b"canary" not in page.data
