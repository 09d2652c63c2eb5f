"""A new master key takes over, even when the round is cut short."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from portal.vault import KeyRingWrong, MasterKeys, Place, Vault, keystore, write_durably


@pytest.fixture
def people(vault: Vault, me: UUID) -> list[UUID]:
    others = [uuid4() for _ in range(4)]
    for person_id in others:
        vault.create(person_id)
    return [me, *others]


@pytest.fixture
def rotated(vault: Vault, ring: Path, folder: Path, people: list[UUID]) -> Vault:
    assert all(map(vault.keystore.exists, people))
    return Vault.at(folder, MasterKeys.add_to_file(ring))


def without_the_old_master(ring: Path, folder: Path) -> Vault:
    old = MasterKeys.from_file(ring).names[-1]
    lines = ring.read_text().splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(f"{old}:"))
    return Vault.at(folder, MasterKeys(kept))


def test_words_sealed_before_open_after_the_old_master_is_taken_away(
    vault: Vault, rotated: Vault, place: Place, ring: Path, folder: Path
) -> None:
    token = vault.seal_text(place, "hello")
    assert rotated.keystore.rewrap_all() == 5
    assert rotated.open_text(place, token) == "hello"
    assert without_the_old_master(ring, folder).open_text(place, token) == "hello"


def test_a_round_cut_short_is_finished_by_the_next(
    rotated: Vault, people: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def write_two_and_die(path: Path, data: bytes) -> None:
        if len(written) == 2:
            path.with_name(f".{path.name}.00.part").write_bytes(data)
            raise KeyboardInterrupt
        written.append(path)
        write_durably(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(keystore, "write_durably", write_two_and_die)
        with pytest.raises(KeyboardInterrupt):
            rotated.keystore.rewrap_all()
    assert all(rotated.keystore.cipher(person_id) for person_id in people)
    assert rotated.keystore.rewrap_all() == 3
    assert rotated.keystore.rewrap_all() == 0
    assert not list(rotated.keystore.folder.glob(".*.part"))


def test_an_erased_key_is_not_written_back(rotated: Vault, people: list[UUID]) -> None:
    rotated.keystore.destroy(people[0])
    (rotated.keystore.folder / f"{people[1]}.key").write_bytes(bytes(95))
    assert rotated.keystore.rewrap_all() == 3
    assert not rotated.keystore.exists(people[0])


def test_one_damaged_key_does_not_stop_the_round(rotated: Vault, people: list[UUID]) -> None:
    path = rotated.keystore.folder / f"{min(people, key=str)}.key"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    for _ in range(2):
        with pytest.raises(KeyRingWrong, match="damaged"):
            rotated.keystore.rewrap_all()
    active = rotated.masters.active.encode()
    assert sum(active in each.read_bytes() for each in path.parent.glob("*.key")) == 4


def test_a_master_that_is_missing_is_named(
    vault: Vault, me: UUID, rotated: Vault, ring: Path, folder: Path
) -> None:
    assert rotated.masters.names[-1] == vault.masters.active
    with pytest.raises(KeyRingWrong, match=vault.masters.active):
        without_the_old_master(ring, folder).keystore.cipher(me)
