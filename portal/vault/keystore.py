"""A folder with one wrapped data key for each person, apart from the data."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from portal.vault.durable import (
    PRIVATE_FILE,
    make_private_folder,
    parts_left_by,
    sync_folder,
    write_durably,
    write_new_durably,
)
from portal.vault.errors import KeyGone, KeyRingWrong
from portal.vault.keyfile import WrappedKey, new_key, parse_key, rewrap, unwrap
from portal.vault.ledger import erased_in, record_erasure
from portal.vault.masters import MasterKeys
from portal.vault.sealing import PersonCipher


class _Unwrapped(NamedTuple):
    path: str
    stamp: tuple[int, int, int]
    cipher: PersonCipher


class Keystore:
    """Safe to share between threads; changes are seen by every process on the machine."""

    def __init__(self, folder: Path, masters: MasterKeys) -> None:
        self.folder = folder
        self.ledger = folder / "erased.ledger"
        self._masters = masters
        self._unwrapped: dict[UUID, _Unwrapped] = {}

    def exists(self, person_id: UUID) -> bool:
        return self._path(person_id).exists()

    def create(self, person_id: UUID) -> None:
        """Make this person's data key; one that is there stays. Raises KeyGone if erased."""
        with self._changing():
            if person_id in erased_in(self.ledger):
                raise KeyGone
            if not self.exists(person_id):
                write_new_durably(self._path(person_id), new_key(self._masters, person_id).data)

    def cipher(self, person_id: UUID) -> PersonCipher:
        """Raise KeyGone when the file is away, KeyRingWrong when its master is."""
        known = self._unwrapped.get(person_id)
        path = known.path if known else str(self._path(person_id))
        stamp = _stamp_of(path)
        if known and known.stamp == stamp:
            return known.cipher
        self._unwrapped.pop(person_id, None)
        if stamp is None:
            raise KeyGone
        cipher = unwrap(self._masters, person_id, self._read(person_id))
        self._unwrapped[person_id] = _Unwrapped(path, stamp, cipher)
        return cipher

    def destroy(self, person_id: UUID) -> None:
        """Erase for good: everything sealed for this person is noise from now on."""
        with self._changing():
            # The ledger first: a kill after it leaves a key that replaying takes away.
            if person_id not in erased_in(self.ledger):
                record_erasure(self.ledger, person_id)
            self._remove(person_id)

    def replay_erasures(self, *ledgers: Path) -> int:
        """After a restore, erase again who was erased; return how many keys had come back.

        ``ledgers`` are copies that know more than the restored one: their names are added.
        """
        with self._changing():
            erased = erased_in(self.ledger)
            for person_id in sorted(set().union(*map(erased_in, ledgers)) - erased):
                record_erasure(self.ledger, person_id)
                erased.add(person_id)
            return sum(self._remove(person_id) for person_id in erased)

    def rewrap_all(self) -> int:
        """Wrap each data key by the active master; a run cut short is finished by the next.

        Returns how many were wrapped by another. A key that cannot be unwrapped does not stop
        the round: KeyRingWrong is raised for it at the end.
        """
        self._clear_parts()
        count, wrong = 0, None
        for path in sorted(self.folder.glob("*.key")):
            try:
                count += self._rewrap(UUID(path.stem))
            except KeyRingWrong as error:
                wrong = error
        if wrong:
            raise wrong
        return count

    def _rewrap(self, person_id: UUID) -> bool:
        # Locked one by one, so that nobody waits for the whole round, and read inside the
        # lock, so that a key erased meanwhile is not written back.
        with self._changing():
            try:
                key = self._read(person_id)
            except KeyGone:
                return False
            if key.master == self._masters.active:
                return False
            write_durably(self._path(person_id), rewrap(self._masters, person_id, key).data)
            return True

    def _clear_parts(self) -> None:
        with self._changing():
            for part in self.folder.glob(".*.part"):
                part.unlink()

    def _read(self, person_id: UUID) -> WrappedKey:
        try:
            return parse_key(self._path(person_id).read_bytes())
        except FileNotFoundError:
            raise KeyGone from None

    def _remove(self, person_id: UUID) -> bool:
        self._unwrapped.pop(person_id, None)
        path = self._path(person_id)
        left = [each for each in (path, *parts_left_by(path)) if each.exists()]
        for each in left:
            _overwrite(each)
            each.unlink()
        if left:
            sync_folder(self.folder)
        return path in left

    def _path(self, person_id: UUID) -> Path:
        return self.folder / f"{person_id}.key"

    @contextmanager
    def _changing(self) -> Iterator[None]:
        make_private_folder(self.folder)
        handle = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        try:
            # Each opening has a lock of its own, so this also parts threads of one process.
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _stamp_of(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path costs a third of the time to open a value
    except FileNotFoundError:
        return None
    return (found.st_mtime_ns, found.st_ino, found.st_size)


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
