"""A file is there whole, or as it was before."""

import os
from pathlib import Path

import pytest

from portal.vault import write_durably, write_new_durably


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "made" / "for it" / "file"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_what_was_there_can_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert write_new_durably(path, b"one")
    assert not write_new_durably(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_durably(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_durably(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_and_then_its_folder_are_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def note(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", note)
    write_durably(tmp_path / "file", b"one")
    assert [name.endswith(".part") for name in synced] == [True, False]
    assert synced[-1] == tmp_path.name
