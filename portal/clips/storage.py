"""Where the files of clips lie: a folder, each by the hash of its text and the clip's id."""

import os
from pathlib import Path
from secrets import token_bytes
from typing import NamedTuple
from uuid import UUID

from portal.vault.durable import sync_folder, write_durably


class Stamp(NamedTuple):
    """Differs whenever another clip stands; None where there never was one."""

    inode: int
    changed: int


class ClipStore:
    """A folder on this machine; the id in a name lets the file before it stand until the commit."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stamp = root / "changed"
        self._stamp_path = str(self._stamp)

    def put(self, text_hash: bytes, clip_id: UUID, data: bytes) -> None:
        """Keep a file; on return it survives a power cut."""
        write_durably(self._path(text_hash, clip_id), data)

    def get(self, text_hash: bytes, clip_id: UUID) -> bytes:
        """Raise FileNotFoundError when there is none."""
        return self._path(text_hash, clip_id).read_bytes()

    def delete(self, text_hash: bytes, clip_id: UUID) -> None:
        """Take the file away for good; one that is not there is no error."""
        path = self._path(text_hash, clip_id)
        if path.exists():
            path.unlink(missing_ok=True)
            sync_folder(path.parent)

    def _path(self, text_hash: bytes, clip_id: UUID) -> Path:
        name = text_hash.hex()
        return self._root / name[:2] / f"{name}.{clip_id}.mp3"

    def say_changed(self) -> None:
        """Tell every process that reads this folder to look again which clips there are."""
        write_durably(self._stamp, token_bytes(8))

    def stamp(self) -> Stamp | None:
        try:
            found = os.stat(self._stamp_path)  # noqa: PTH116 - each page asks, and a Path doubles it
        except FileNotFoundError:
            return None
        return Stamp(found.st_ino, found.st_mtime_ns)
