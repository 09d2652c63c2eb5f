"""The session that pages read with."""

from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Executable
from sqlalchemy.orm import Session

from portal.db_ready import Ready

# Kept for a statement that is asked a second time, as those built at import are.
_ready: WeakKeyDictionary[Executable, Ready | None] = WeakKeyDictionary()
_once: WeakKeyDictionary[Executable, bool] = WeakKeyDictionary()


class Reader(Session):
    """`execute` gives columns and passes by what keeps track of entities: half of a read's time."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, autoflush=False)
        self._connection = connection
        self._cursor: Any = None
        self._is_quick = connection.dialect.name == "sqlite"

    def execute(self, statement: Executable, params: Any = None, **_: Any) -> Any:
        ready = self._ready_for(statement)
        if ready is not None:
            try:
                return ready.answered(self._open_cursor(), params)
            except Exception:  # noqa: BLE001 the usual way meets it too, and says what it is
                return self._connection.execute(statement, params)
        return self._connection.execute(statement, params)

    def close(self) -> None:
        if self._cursor is not None:
            self._cursor.close()
        if self.in_transaction():
            super().close()
        self._connection.close()

    def _ready_for(self, statement: Executable) -> Ready | None:
        if not self._is_quick or self._connection.dispatch.before_cursor_execute:
            return None
        if statement in _ready:
            return _ready[statement]
        if _once.setdefault(statement, False):
            _ready[statement] = Ready.made(statement, self._connection.dialect)
        _once[statement] = True
        return None

    def _open_cursor(self) -> Any:
        if self._cursor is None:
            if not self._connection.in_transaction():
                self._connection.begin()
            self._cursor = self._connection.connection.cursor()
        return self._cursor
