"""The cast as it was made once in this process: a copy takes a tenth of the time."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from portal.config import Settings
from portal.db import utc_now
from portal.i18n import london_today

SQLITE = "sqlite:///"


@dataclass(frozen=True)
class Seed:
    """`keys` by the path from the keystore; `database` is its file."""

    made_at: datetime
    database: bytes
    keys: dict[Path, bytes]


SEEDS: dict[tuple[date, bytes], Seed] = {}


def plant(settings: Settings) -> bool:
    """Whether everybody is there now: made on the same day, with the same master keys."""
    seed = SEEDS.get(_kind(settings))
    if seed is None or seed.made_at > utc_now() or not _is_untouched(settings):
        return False
    _file(settings).write_bytes(seed.database)
    for path, key in seed.keys.items():
        place = settings.keystore / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(0o600)
        place.write_bytes(key)
    return True


def keep(settings: Settings) -> None:
    """Call it once everybody is made, and nothing else."""
    if not settings.database_url.startswith(SQLITE):
        return
    with closing(sqlite3.connect(_file(settings))) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store = settings.keystore
    files = [Path(folder) / name for folder, _dirs, names in os.walk(store) for name in names]
    keys = {file.relative_to(store): file.read_bytes() for file in files}
    SEEDS[_kind(settings)] = Seed(utc_now(), _file(settings).read_bytes(), keys)


def _kind(settings: Settings) -> tuple[date, bytes]:
    return london_today(), settings.master_keys.read_bytes()


def _is_untouched(settings: Settings) -> bool:
    """Nobody has opened the database yet: it may be changed under nobody's feet."""
    sqlite = settings.database_url.startswith(SQLITE)
    return sqlite and not _file(settings).with_name("portal.sqlite-wal").exists()


def _file(settings: Settings) -> Path:
    return Path(settings.database_url.removeprefix(SQLITE))
