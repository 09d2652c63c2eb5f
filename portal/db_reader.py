"""The session that pages read with."""

from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.orm import Session


class Reader(Session):
    """`execute` gives columns and passes by what keeps track of entities: half of a read's time."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, autoflush=False)
        self._connection = connection

    def execute(self, statement: Executable, params: Any = None, **_: Any) -> Any:
        return self._connection.execute(statement, params)

    def close(self) -> None:
        if self.in_transaction():
            super().close()
        self._connection.close()
