"""The bare way to save: WSGI and sqlite3, the same rows as durably; no session, form or key."""

import os
import sqlite3
import threading
import urllib.parse
from collections.abc import Callable, Iterable
from typing import Any

DATABASE = "BARE_DATABASE"
ROW_BYTES = 300
TABLES = """
CREATE TABLE IF NOT EXISTS wish (id TEXT PRIMARY KEY, young TEXT, kind TEXT, audience TEXT,
    readers TEXT, words BLOB, revision INTEGER, created_at TEXT, updated_at TEXT, removed_at TEXT);
CREATE INDEX IF NOT EXISTS wish_of ON wish (young);
CREATE TABLE IF NOT EXISTS step_mark (id TEXT PRIMARY KEY, young TEXT UNIQUE, state TEXT);
"""
WISH = "INSERT INTO wish VALUES (?, ?, ?, ?, '[]', ?, 1, datetime(), datetime(), NULL)"
MARK = "INSERT OR IGNORE INTO step_mark VALUES (?, ?, 'started')"


class Saving:
    """A connection for each thread, set as the portal sets its own."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.mine = threading.local()
        self.connection().executescript(TABLES)

    def connection(self) -> sqlite3.Connection:
        if not hasattr(self.mine, "connection"):
            connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}")
            self.mine.connection = connection
        found: sqlite3.Connection = self.mine.connection
        return found

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        sent = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])).decode()
        form = dict(urllib.parse.parse_qsl(sent))
        young = environ["HTTP_COOKIE"]
        words = form["text"].encode().ljust(ROW_BYTES, b"\0")
        connection = self.connection()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(WISH, (form["id"], young, form["kind"], form["audience"], words))
        connection.execute(MARK, (young, young))
        connection.execute("COMMIT")
        start("303 See Other", [("Location", "/get-ready/wishes"), ("Content-Length", "0")])
        return [b""]


def from_environment() -> Saving:
    return Saving(os.environ[DATABASE])
