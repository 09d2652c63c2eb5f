"""The portal of a test: a real app on a real database of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cast.people import Cast
from cast.quick import COMPILED, be_quick
from cast.visitor import Visitor
from flask import Flask
from sqlalchemy import create_engine

from portal.config import Settings
from portal.db import close_all, db
from portal.factory import create_app
from portal.i18n import Mode, speak
from portal.tables import metadata
from portal.vault import MasterKeys, use_vault

be_quick()


@pytest.fixture(autouse=True)
def _in_english() -> None:
    """Each test begins as a thread does: in English, whoever was answered last."""
    speak("en", Mode.BOTH)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every table and no row, copied for each test."""
    path = tmp_path_factory.mktemp("database") / "empty.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        metadata.create_all(connection)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def masters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One ring of master keys: what was sealed in a copied database opens with it."""
    path = tmp_path_factory.mktemp("masters") / "masters"
    MasterKeys.generate_file(path)
    return path


@pytest.fixture
def settings(tmp_path: Path, empty_database: Path, masters: Path) -> Settings:
    data = tmp_path / "portal"
    data.mkdir()
    shutil.copy(empty_database, data / "portal.sqlite")
    shutil.copy(masters, data / "masters")
    return Settings(
        data=data,
        database_url=f"sqlite:///{data / 'portal.sqlite'}",
        secret_key="a-secret-of-the-tests" * 4,
        master_keys=data / "masters",
        origin="http://localhost",
        writes_per_minute=10_000,
    )


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    app = create_app(settings)
    app.testing, app.jinja_env.bytecode_cache = True, COMPILED
    use_vault(app.extensions["vault"])
    yield app
    with app.app_context():
        close_all(dict(db.engines))


@pytest.fixture
def cast(app: Flask) -> Cast:
    """Everybody a test may meet, made once it asks for them."""
    return Cast(app)


@pytest.fixture
def amina(cast: Cast) -> Visitor:
    """A young person of sixteen who reads Tigrinya, with a review in six days."""
    return cast.visitor("amina")


@pytest.fixture
def ben(cast: Cast) -> Visitor:
    """A young person of the same authority who must never see what is Amina's."""
    return cast.visitor("ben")


@pytest.fixture
def her_officer(cast: Cast) -> Visitor:
    return cast.visitor("her_officer")


@pytest.fixture
def other_officer(cast: Cast) -> Visitor:
    return cast.visitor("other_officer")


@pytest.fixture
def her_social_worker(cast: Cast) -> Visitor:
    return cast.visitor("her_social_worker")


@pytest.fixture
def administrator(cast: Cast) -> Visitor:
    return cast.visitor("administrator")


@pytest.fixture
def anybody(cast: Cast) -> Visitor:
    """Somebody who is not signed in."""
    return cast.stranger()
