"""The database: Base, column types, and one reading and one writing session per request."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from inspect import iscoroutinefunction
from typing import Any

from flask import Flask, g
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Column, DateTime, Engine, MetaData, Row, Select, Table, Uuid, event
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import NullType, TypeDecorator

from portal.db_reader import Reader
from portal.db_sqlite import prepare_reader, prepare_writer

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


@event.listens_for(Column, "before_parent_attach")
def _type_of_keys(column: Column[Any], table: Table) -> None:
    """Every key that points to a row is a UUID.

    By itself it takes its type from the table it points to, once that table is known: a statement
    built before then would bind an id without a type, depending on what was imported first.
    """
    ours = getattr(table, "metadata", None) is Base.metadata
    if ours and column.foreign_keys and isinstance(column.type, NullType):
        column.type = Uuid()


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC; a naive one is a mistake and raises ValueError."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 the type's own signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A time needs its zone before it is kept.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 the type's own signature
        return None if value is None else value.replace(tzinfo=UTC)


def utc_now() -> datetime:
    return datetime.now(UTC)


class NothingHere(LookupError):
    """There is no such thing, or it is not theirs: a 404, the same for both."""


class WritesRefused(RuntimeError):
    """The page is only drawn again: nothing may be written."""


class Database(SQLAlchemy):
    """Two engines on one database, so that readers never wait for the writer."""

    def init_app(self, app: Flask) -> None:  # type: ignore[override]
        super().init_app(app)
        # Its teardown for async sessions starts an event loop on each request; we have none.
        app.teardown_appcontext_funcs = [
            close for close in app.teardown_appcontext_funcs if not iscoroutinefunction(close)
        ]
        with app.app_context():
            writer, reader = self.get_engine(), self.get_engine("read")
        if writer.dialect.name == "sqlite":
            prepare_writer(writer)
            prepare_reader(reader)

    def get_session(self, name: str = "default") -> Session:
        """The request's session of that name: `default` writes, `read` cannot."""
        sessions = _sessions_of_this_request()
        if name not in sessions:
            engine = self.get_engine(name)
            reads = name == "read"
            sessions[name] = Reader(engine) if reads else self.sessionmaker(bind=engine)
        return sessions[name]

    @property
    def read(self) -> Session:
        return self.get_session("read")

    @property
    def write(self) -> Session:
        """Raises WritesRefused while an answer says that nothing was saved."""
        if g.get("not_saved"):
            raise WritesRefused
        return self.get_session()

    def stop_reading(self) -> None:
        """Give the request's reading back before something slow; what is read next is new."""
        reader = _sessions_of_this_request().pop("read", None)
        if reader is not None:
            reader.close()

    @contextmanager
    def at_once(self) -> Iterator[Session]:
        """A transaction of its own, for what must stand even if the request fails later."""
        with self.sessionmaker.begin() as session:
            yield session


def _sessions_of_this_request() -> dict[str, Session]:
    sessions: dict[str, Session] = g.setdefault("_sqlalchemy_sessions", {})
    return sessions


def engine_options(url: str) -> dict[str, dict[str, Any]]:
    """The `SQLALCHEMY_ENGINES` of a database address: a writer and a reader."""
    if url.startswith("sqlite"):
        both: dict[str, Any] = {
            "url": url,
            "connect_args": {"isolation_level": None, "check_same_thread": False, "timeout": 10},
            "hide_parameters": True,
            "pool_size": 20,
        }
        return {"default": both, "read": dict(both)}
    both = {"url": url, "hide_parameters": True, "pool_pre_ping": True}
    return {"default": both, "read": {**both, "execution_options": {"postgresql_readonly": True}}}


def close_all(engines: dict[str, Engine]) -> None:
    for engine in engines.values():
        engine.dispose()


db = Database()
