"""Where sealed photos lie: a folder, or anything else that keeps bytes by name."""

import re
from pathlib import Path
from typing import Protocol

from portal.vault.durable import sync_folder, write_durably

_HEX = "[0-9a-f]"
_NAME = re.compile(
    rf"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}\.(large|small|paper|sound)"
)


class PhotoStore(Protocol):
    """Keeps sealed bytes under names `<uuid>.<size>`; any other raises ValueError.

    A size is large, small, paper or sound.
    """

    def put(self, name: str, data: bytes) -> None:
        """Keep `data`, in place of what was there; on return it survives a power cut."""

    def get(self, name: str) -> bytes:
        """Raise FileNotFoundError when there is nothing of that name."""
        ...

    def delete(self, name: str) -> None:
        """Take the file away for good; one that is not there is no error."""


class FolderStore:
    """A folder on this machine, with 256 folders in it so that none grows too long."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, name: str, data: bytes) -> None:
        write_durably(self._path(name), data)

    def get(self, name: str) -> bytes:
        return self._path(name).read_bytes()

    def delete(self, name: str) -> None:
        path = self._path(name)
        if path.exists():
            path.unlink(missing_ok=True)
            sync_folder(path.parent)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError("A photo is named by its id and its size.")
        return self._root / name[:2] / name
