"""One data key for each person, made once, private, and worthless in another's file."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from portal.vault import KeyGone, KeyRingWrong, Place, Vault


def test_making_a_key_again_keeps_the_first(vault: Vault, place: Place) -> None:
    token = vault.seal_text(place, "hello")
    vault.create(place.person_id)
    assert vault.open_text(place, token) == "hello"


def test_threads_and_processes_that_make_one_key_agree_on_it(
    vault: Vault, other_process: Vault
) -> None:
    person_id = uuid4()
    vaults = [vault, other_process] * 8

    def create_and_look(each: Vault) -> bytes:
        each.create(person_id)
        return each.keystore.cipher(person_id).generation

    with ThreadPoolExecutor(len(vaults)) as pool:
        assert len(set(pool.map(create_and_look, vaults))) == 1
    assert not list(vault.keystore.folder.glob(".*.part"))


def test_another_process_opens_what_this_one_sealed(
    vault: Vault, other_process: Vault, place: Place
) -> None:
    assert other_process.open_text(place, vault.seal_text(place, "hello")) == "hello"


def test_files_and_folders_are_the_owners_alone(
    vault: Vault, folder: Path, ring: Path, me: UUID
) -> None:
    vault.keystore.destroy(me)
    vault.create(uuid4())
    files = [ring, *(path for path in folder.iterdir())]
    assert len(files) == 4
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)} == {0o700}


def test_a_key_in_another_persons_file_is_refused(vault: Vault, folder: Path, me: UUID) -> None:
    ben = uuid4()
    (folder / f"{ben}.key").write_bytes((folder / f"{me}.key").read_bytes())
    with pytest.raises(KeyRingWrong, match="damaged"):
        vault.keystore.cipher(ben)


@pytest.mark.parametrize("content", [b"", b"\x00" * 95, b"\x01", b"\x01\xff", b"\x01\x02ab"])
def test_a_file_overwritten_or_cut_short_is_no_key(
    vault: Vault, folder: Path, me: UUID, content: bytes
) -> None:
    (folder / f"{me}.key").write_bytes(content)
    with pytest.raises(KeyGone):
        vault.keystore.cipher(me)
