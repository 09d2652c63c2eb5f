"""The folder of a feed: whole files, for its owner alone, and a manifest with their checksums."""

import hashlib
import os
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from portal.pack.data import SCHEMA, SCHEMA_VERSION, bytes_of
from portal.pack.data_times import moment
from portal.vault.durable import make_private_folder, sync_folder, write_durably

MANIFEST = "manifest.json"
FILES, UNFINISHED = "review-*.json", ".*.json.*.part"
OTHERS = 0o077


class FolderOpen(Exception):
    """Somebody else may read the folder, or own it: nothing is written there."""


@dataclass(frozen=True, slots=True)
class FeedFolder:
    path: Path

    def open(self) -> None:
        """Make it if it is missing. Raises FolderOpen."""
        make_private_folder(self.path)
        found = self.path.stat()
        if found.st_uid != os.getuid() or found.st_mode & OTHERS:
            raise FolderOpen
        for part in self.path.glob(UNFINISHED):
            part.unlink(missing_ok=True)

    def holds(self, review_id: UUID, data: bytes) -> bool:
        """Whether the file of a review is there with just these bytes."""
        path = self._file(review_id)
        return path.is_file() and path.read_bytes() == data

    def put(self, review_id: UUID, data: bytes) -> None:
        """Replace a file whole; on return it survives a power cut."""
        write_durably(self._file(review_id), data)

    def take_away(self, review_id: UUID) -> bool:
        path = self._file(review_id)
        if not path.exists():
            return False
        path.unlink()
        sync_folder(self.path)
        return True

    def keep_only(self, review_ids: Container[str]) -> int:
        """Take every other file away, and say how many there were."""
        gone = [path for path in self._files() if _id_of(path) not in review_ids]
        for path in gone:
            path.unlink()
        sync_folder(self.path)
        return len(gone)

    def write_manifest(self, since: datetime) -> None:
        """Every file that is there, by name: its size and its SHA-256."""
        listed = {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "since": moment(since),
            "files": [_listed(path) for path in self._files()],
        }
        data, path = bytes_of(listed), self.path / MANIFEST
        if not path.is_file() or path.read_bytes() != data:
            write_durably(path, data)

    def _file(self, review_id: UUID) -> Path:
        return self.path / f"review-{review_id}.json"

    def _files(self) -> list[Path]:
        return sorted(self.path.glob(FILES))


def _id_of(path: Path) -> str:
    return path.stem.removeprefix("review-")


def _listed(path: Path) -> dict[str, str | int]:
    data = path.read_bytes()
    return {"name": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
