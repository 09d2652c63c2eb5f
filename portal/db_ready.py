"""A statement as SQLite takes it, with what SQLAlchemy would work out anew each time it is asked.

Three quarters of a small read's time go into that. What comes back is the same: rows with the same
names and the same types of values.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, Self

from sqlalchemy import Dialect, Executable, Row, Select
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql.compiler import SQLCompiler

Turn = Callable[[Any], Any] | None


class Answer(IteratorResult[Any]):
    """A result that gives all its rows, or its one row, without what chooses how to give them."""

    def __init__(
        self,
        told: SimpleResultMetaData,
        row: Callable[[tuple[Any, ...]], Row[Any]],
        found: list[tuple[Any, ...]],
    ) -> None:
        super().__init__(told, iter(found))
        self._row, self._found = row, found

    def all(self) -> list[Any]:
        return list(map(self._row, self._found))

    def one_or_none(self) -> Any:
        """Raises MultipleResultsFound."""
        if len(self._found) > 1:
            return super().one_or_none()
        return self._row(self._found[0]) if self._found else None


class Ready(NamedTuple):
    """`own` are the statement's own values, `asked` the names of all in order, with their types.

    `row` makes a row of what SQLite gives for one, `told` says what its columns are.
    """

    text: str
    own: Mapping[str, Any]
    asked: tuple[tuple[str, Turn], ...]
    told: SimpleResultMetaData
    row: Callable[[tuple[Any, ...]], Row[Any]]

    @classmethod
    def made(cls, statement: Executable, dialect: Dialect) -> Self | None:
        """None for what is no simple question, such as one whose text depends on its values."""
        if not isinstance(statement, Select) or statement.get_execution_options():
            return None
        made = statement.compile(dialect=dialect)
        if not isinstance(made, SQLCompiler) or made.positiontup is None:
            return None
        binds = {name: made.binds[name] for name in made.positiontup}
        names = [column.keyname for column in made._result_columns]  # noqa: SLF001 known nowhere else
        if (
            made.post_compile_params
            or made.literal_execute_params
            or any(bind.callable for bind in binds.values())
            or len(set(names)) < len(names)
        ):
            return None
        turns = {name: bind.type.dialect_impl(dialect) for name, bind in binds.items()}
        back = [
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in made._result_columns  # noqa: SLF001
        ]
        told = SimpleResultMetaData(names, _processors=back)
        return cls(
            made.string,
            {name: bind.value for name, bind in binds.items() if not bind.required},
            tuple((name, turns[name].bind_processor(dialect)) for name in made.positiontup),
            told,
            partial(Row, told, told._effective_processors, told._key_to_index),  # noqa: SLF001
        )

    def answered(self, cursor: Any, given: Mapping[str, Any] | None) -> Answer:
        """Ask by this cursor. Raises whatever SQLite or a type raises, and KeyError."""
        values = {**self.own, **given} if given else self.own
        sent = [values[name] if turn is None else turn(values[name]) for name, turn in self.asked]
        return Answer(self.told, self.row, cursor.execute(self.text, sent).fetchall())
