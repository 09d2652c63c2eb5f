"""Hashes under a person's own key: the same for ever, nobody else's, and gone with the key."""

from pathlib import Path
from uuid import uuid4

import pytest

from portal.vault import KeyGone, MasterKeys, Vault


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    path = tmp_path / "masters"
    MasterKeys.generate_file(path)
    return path


def test_they_stay_the_same_over_a_rotation(tmp_path: Path, ring: Path) -> None:
    person, folder = uuid4(), tmp_path / "keys"
    vault = Vault.at(folder, MasterKeys.from_file(ring))
    vault.create(person)
    before = vault.own_mac(person, "kept word", "Save")
    rotated = Vault.at(folder, MasterKeys.add_to_file(ring))
    assert rotated.keystore.rewrap_all() == 1
    assert rotated.own_mac(person, "kept word", "Save") == before


def test_they_are_of_one_person_and_one_text(tmp_path: Path, ring: Path) -> None:
    vault = Vault.at(tmp_path / "keys", MasterKeys.from_file(ring))
    one, other = uuid4(), uuid4()
    vault.create(one)
    vault.create(other)
    hashes = {vault.own_mac(who, *parts) for who in (one, other) for parts in (("ab", "c"), ("a",))}
    assert len(hashes | {vault.own_mac(one, "a", "bc"), vault.mac("ab", "c")}) == 6


def test_they_are_gone_with_the_key(tmp_path: Path, ring: Path) -> None:
    vault, person = Vault.at(tmp_path / "keys", MasterKeys.from_file(ring)), uuid4()
    vault.create(person)
    vault.keystore.destroy(person)
    with pytest.raises(KeyGone):
        vault.own_mac(person, "kept word", "Save")
