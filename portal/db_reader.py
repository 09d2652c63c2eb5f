"""The session that pages read with."""

from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, Executable
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.orm import Session
from sqlalchemy.pool import PoolProxiedConnection

from portal.db_ready import Ready
from portal.db_sqlite import begin_reading

# Kept for a statement that is asked a second time, as those built at import are.
_ready: WeakKeyDictionary[Executable, Ready | None] = WeakKeyDictionary()
_once: WeakKeyDictionary[Executable, bool] = WeakKeyDictionary()


class Reader(Session):
    """`execute` gives columns and passes by what keeps track of entities: half of a read's time.

    A page whose statements all stand ready asks SQLite itself; SQLAlchemy's own connection is made
    over the same transaction once something else is asked.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(autoflush=False)
        self._engine = engine
        self._pooled: PoolProxiedConnection | None = None
        self._cursor: DBAPICursor | None = None
        self._usual: Connection | None = None
        self._is_quick = engine.dialect.name == "sqlite"

    def execute(self, statement: Executable, params: Any = None, **_: Any) -> Any:
        ready = self._ready_for(statement)
        if ready is not None:
            with suppress(Exception):  # the usual way meets it too, and says what it is
                return ready.answered(self._open_cursor(), params)
        return self.get_bind().execute(statement, params)

    def get_bind(self, *_mappers: Any, **_options: Any) -> Connection:
        if self._usual is None:
            self._usual = Connection(self._engine, connection=self._pooled)
        return self._usual

    def close(self) -> None:
        if self._cursor is not None:
            self._cursor.close()
        if self.in_transaction():
            super().close()
        for opened in (self._usual, self._pooled):
            if opened is not None:
                opened.close()
                return

    def _ready_for(self, statement: Executable) -> Ready | None:
        if not self._is_quick or self._engine.dispatch.before_cursor_execute:
            return None
        if statement in _ready:
            return _ready[statement]
        if _once.setdefault(statement, False):
            _ready[statement] = Ready.made(statement, self._engine.dialect)
        _once[statement] = True
        return None

    def _open_cursor(self) -> DBAPICursor:
        if self._cursor is None:
            self._cursor = self._opened().cursor()
        return self._cursor

    def _opened(self) -> PoolProxiedConnection:
        """The connection, in a transaction."""
        if self._usual is None:
            self._pooled = self._engine.raw_connection()
            begin_reading(self._pooled)
            return self._pooled
        if not self._usual.in_transaction():
            self._usual.begin()
        return self._usual.connection
