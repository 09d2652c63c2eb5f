"""Writes files that are whole and on the disk, or not there."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def write_durably(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, replacing what was there; on return it survives a power cut."""
    part = _write_part(path, data)
    try:
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new_durably(path: Path, data: bytes) -> bool:
    """Put ``data`` at ``path`` unless something is there; False, and nothing changed, if so."""
    part = _write_part(path, data)
    try:
        # A hard link, because unlike a rename it fails when another process was first.
        os.link(part, path)
    except FileExistsError:
        return False
    finally:
        part.unlink(missing_ok=True)
        sync_folder(path.parent)
    return True


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` and those above it that are missing, open to their owner only."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make new, renamed and removed names in ``folder`` survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def parts_left_by(path: Path) -> list[Path]:
    """Unfinished writes of ``path`` that a kill left behind."""
    return list(path.parent.glob(f".{path.name}.*.part"))


def forget_parts(folder: Path, before: float) -> int:
    """Delete unfinished writes in ``folder`` and below from before a time (seconds since 1970).

    Gives how many. A write takes milliseconds: what is a day old was left by a kill.
    """
    gone = 0
    for part in folder.rglob(".*.part"):
        with suppress(FileNotFoundError):  # one that is being written now is done meanwhile
            if part.stat().st_mtime < before:
                part.unlink()
                gone += 1
    return gone


def _write_part(path: Path, data: bytes) -> Path:
    make_private_folder(path.parent)
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part
