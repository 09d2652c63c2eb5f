"""One full life, made once for this process; each test gets a portal of its own with it."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
import structlog
from cast.people import ADULTS, YOUNG_PEOPLE, Cast
from cast.quick import COMPILED
from flask import Flask
from whole.life import Life
from whole.surroundings import surround

from portal.config import Settings
from portal.db import close_all, db
from portal.factory import create_app
from portal.vault import MasterKeys, use_vault
from portal.web.logs import start_logging

NOBODY = "nobody"
EVERYBODY = (*YOUNG_PEOPLE, *ADULTS, NOBODY)


@dataclass(frozen=True)
class Lived:
    """`cookies` are of everybody, signed in lately; `tokens` their form tokens; `log` of it all."""

    settings: Settings
    life: Life
    cookies: dict[str, str]
    tokens: dict[str, str]
    log: str


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Lived:
    data = tmp_path_factory.mktemp("lived")
    shutil.copy(empty_database, data / "portal.sqlite")
    MasterKeys.generate_file(data / "masters")
    settings = _settings(data)
    app = _app(settings)
    cast = Cast(app)
    life = Life(cast)
    with logged() as log:
        surround(life)
        life.live()
    cookies, tokens = {}, {}
    for name in EVERYBODY:
        visitor = cast.stranger() if name == NOBODY else cast.visitor(name)
        tokens[name] = visitor.token()
        cookie = visitor.client.get_cookie("visit")
        cookies[name] = cookie.value if cookie else ""
    _close(app)
    return Lived(settings, life, cookies, tokens, log.getvalue())


@pytest.fixture
def her_settings(lived: Lived, tmp_path: Path) -> Settings:
    """A copy of the data of Amina's life."""
    data = tmp_path / "copy"
    shutil.copytree(lived.settings.data, data)
    _sign_in_again(data)
    return _settings(data)


@pytest.fixture
def her_app(her_settings: Settings) -> Iterator[Flask]:
    app = _app(her_settings)
    yield app
    _close(app)


@contextmanager
def logged() -> Iterator[StringIO]:
    """What a server of its own would write to its log meanwhile."""
    root, stream = logging.getLogger(), StringIO()
    handlers, level = root.handlers, root.level
    try:
        with redirect_stderr(stream):
            start_logging()
            yield stream
    finally:
        structlog.reset_defaults()
        root.handlers = handlers
        root.setLevel(level)


def _sign_in_again(data: Path) -> None:
    """Make every session as fresh as on its first page: the life was lived minutes ago."""
    now = datetime.now(UTC).replace(tzinfo=None)
    fresh = [str(now), str(now), str(now + timedelta(minutes=30))]
    with closing(sqlite3.connect(data / "portal.sqlite")) as database, database:
        database.execute("UPDATE sign_in_session SET seen_at=?, proved_at=?, ends_at=?", fresh)


def _settings(data: Path) -> Settings:
    return Settings(
        data=data,
        database_url=f"sqlite:///{data / 'portal.sqlite'}",
        secret_key="a-secret-of-the-tests" * 4,
        master_keys=data / "masters",
        origin="http://localhost",
        writes_per_minute=100_000,
    )


def _app(settings: Settings) -> Flask:
    app = create_app(settings)
    app.jinja_env.bytecode_cache = COMPILED
    use_vault(app.extensions["vault"])
    return app


def _close(app: Flask) -> None:
    with app.app_context():
        close_all(dict(db.engines))
