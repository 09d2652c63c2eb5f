"""SQLite as SAFETY asks: durable commits, writers in a fair queue, readers that cannot write."""

import sqlite3
import threading
from collections import deque
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

WAIT_SECONDS = 10
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    "secure_delete=ON",
)


class FairLock:
    """First come, first served: SQLite's own busy handler lets late writers overtake."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._holder: int | None = None

    def acquire(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds; RuntimeError when this thread already writes."""
        with self._guard:
            if self._holder == threading.get_ident():
                raise RuntimeError("This thread is in a writing transaction already.")
            if self._holder is None:
                self._holder = threading.get_ident()
                return True
            ticket = threading.Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        return self._my_turn(ticket, timeout)

    def release(self) -> None:
        with self._guard:
            if self._waiting:
                self._holder = -1
                self._waiting.popleft().release()
            else:
                self._holder = None

    def _my_turn(self, ticket: threading.Lock, timeout: float) -> bool:
        called = ticket.acquire(timeout=timeout)
        with self._guard:
            if called or ticket not in self._waiting:
                self._holder = threading.get_ident()
                return True
            self._waiting.remove(ticket)
            return False


def prepare_writer(engine: Engine) -> None:
    """Each transaction of this engine takes the write lock when it begins."""
    queue = FairLock()

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        set_pragmas(connection, PRAGMAS)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.info.get("writes"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        if not queue.acquire(WAIT_SECONDS):
            raise OperationalError("BEGIN", None, TimeoutError("the queue of writers is long"))
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except BaseException:
            queue.release()
            raise
        connection.info["writes"] = True

    @event.listens_for(engine, "checkin")
    def checkin(_connection: sqlite3.Connection | None, entry: ConnectionPoolEntry) -> None:
        if entry.info.pop("writes", False):
            queue.release()


def prepare_reader(engine: Engine) -> None:
    """Connections of this engine refuse to write, so they never queue behind a writer."""

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        set_pragmas(connection, (*PRAGMAS[2:], "query_only=ON"))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        begin_reading(connection.connection)


def begin_reading(connection: PoolProxiedConnection) -> None:
    """Begin, unless that is done: straight to SQLite, without the machinery of a statement."""
    sqlite: Any = connection.dbapi_connection
    if not sqlite.in_transaction:
        sqlite.execute("BEGIN")


def set_pragmas(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
