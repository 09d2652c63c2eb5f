"""The store keeps sealed bytes by id and size, durably, and no name leaves its folder."""

import os
import stat
from pathlib import Path
from uuid import uuid4

import pytest

from portal.photos.storage import FolderStore, PhotoStore

ID = "6f1f9a3e-5f0b-4f6e-9a57-0d6c2b1e8a44"


@pytest.fixture
def store(tmp_path: Path) -> PhotoStore:
    return FolderStore(tmp_path / "photos")


@pytest.mark.parametrize("size", ["large", "small"])
def test_what_is_put_is_there_and_can_be_replaced(store: PhotoStore, size: str) -> None:
    name = f"{uuid4()}.{size}"
    store.put(name, b"sealed")
    store.put(name, b"sealed again")
    assert store.get(name) == b"sealed again"


def test_what_is_deleted_is_gone(store: PhotoStore) -> None:
    name = f"{uuid4()}.large"
    store.put(name, b"sealed")
    store.delete(name)
    store.delete(name)
    with pytest.raises(FileNotFoundError):
        store.get(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "../../etc/passwd",
        "/etc/passwd",
        f"../{ID}.large",
        f"{ID}.large/../x",
        f"{ID}.medium",
        f"{ID}.large\n",
        f"{ID}.large\0",
        ID,
        ID.replace("-", "") + ".large",
        f"{ID}.large".upper(),
        f"{ID}.LARGE",
    ],
)
def test_other_names_are_refused(store: PhotoStore, name: str, tmp_path: Path) -> None:
    for act in (lambda: store.put(name, b"x"), lambda: store.get(name), lambda: store.delete(name)):
        with pytest.raises(ValueError, match="named by its id"):
            act()
    assert list(tmp_path.iterdir()) == []


def test_file_and_folder_are_synced_before_put_returns(
    store: PhotoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, synced = f"{uuid4()}.large", []
    real = os.fsync

    def watched(handle: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        real(handle)

    monkeypatch.setattr(os, "fsync", watched)
    store.put(name, b"sealed")
    assert synced[-2:] == [False, True]


def test_files_are_for_their_owner_alone(store: PhotoStore, tmp_path: Path) -> None:
    store.put(f"{uuid4()}.large", b"sealed")
    for path in tmp_path.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


def test_a_disk_that_is_full_leaves_the_old_file(
    store: PhotoStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = f"{uuid4()}.large"
    store.put(name, b"sealed")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.put(name, b"other")
    monkeypatch.undo()
    assert store.get(name) == b"sealed"
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
