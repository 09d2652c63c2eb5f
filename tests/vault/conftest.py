"""A vault in a folder of its own, and somebody with a key."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from portal.vault import MasterKeys, Place, Vault


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    path = tmp_path / "secrets" / "masters"
    MasterKeys.generate_file(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keys"


@pytest.fixture
def vault(ring: Path, folder: Path) -> Vault:
    return Vault.at(folder, MasterKeys.from_file(ring))


@pytest.fixture
def other_process(vault: Vault, ring: Path, folder: Path) -> Vault:
    """Give a vault that shares only the disk with the first."""
    assert vault.keystore.folder == folder
    return Vault.at(folder, MasterKeys.from_file(ring))


@pytest.fixture
def me(vault: Vault) -> UUID:
    person_id = uuid4()
    vault.create(person_id)
    return person_id


@pytest.fixture
def place(me: UUID) -> Place:
    return Place("wish", "words_sealed", uuid4(), me)
