"""Sending one request as somebody of the cast, and putting the database back afterwards."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from uuid import UUID

from flask import Flask
from werkzeug.test import TestResponse

HIDDEN_TOKEN = re.compile(rb'(name="csrf_token" value=)"[^"]*"')
NONCE = re.compile(r"'nonce-([^']+)'")


class Asking:
    """Each request is one browser's first: only its cookie is brought along."""

    def __init__(self, app: Flask, cookie: str, token: str) -> None:
        self.client = app.test_client(use_cookies=False)
        self.cookie = cookie
        self.token = token

    def ask(self, method: str, address: str, **values: Any) -> TestResponse:
        data = {"csrf_token": self.token, **values} if method == "POST" else None
        return self.send(method, address, data=data)

    def send(
        self, method: str, address: str, headers: dict[str, str] | None = None, **options: Any
    ) -> TestResponse:
        """Send anything at all; the token may travel in a header."""
        brought = {"Cookie": f"visit={self.cookie}"} if self.cookie else {}
        if method == "POST" and "data" in options:
            brought["X-CSRFToken"] = self.token
        headers = {**brought, **(headers or {})}
        return self.client.open(address, method=method, headers=headers, **options)


def bare(response: TestResponse, *ids: UUID) -> bytes:
    """The answer without what differs each time, and without the ids that were asked for."""
    body = HIDDEN_TOKEN.sub(rb"\1", response.data)
    for nonce in NONCE.findall(response.headers.get("Content-Security-Policy", "")):
        body = body.replace(nonce.encode(), b"")
    for one in ids:
        body = body.replace(str(one).encode(), b"")
    return body


@contextmanager
def put_back(database: str) -> Iterator["Keeper"]:
    with closing(sqlite3.connect(database)) as live, closing(sqlite3.connect(":memory:")) as kept:
        live.backup(kept)
        yield Keeper(live, kept)


class Keeper:
    """Knows the database as it was, and makes it so again."""

    def __init__(self, live: sqlite3.Connection, kept: sqlite3.Connection) -> None:
        self.live, self.kept = live, kept
        self.tables = [
            name for (name,) in kept.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        self.version = self._version()

    def restore(self) -> None:
        """Put everything back, if anybody wrote."""
        if self._version() != self.version:
            self.kept.backup(self.live)
            self.version = self._version()

    def changed(self) -> set[str]:
        """Tables that do not hold what they held."""
        if self._version() == self.version:
            return set()
        return {table for table in self.tables if _all(self.live, table) != _all(self.kept, table)}

    def _version(self) -> int:
        return int(self.live.execute("PRAGMA data_version").fetchone()[0])


def _all(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608 its own names
