"""Who is erased is erased at once, everywhere, and stays so after a restore."""

import shutil
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from portal.vault import KeyGone, Place, Vault
from portal.vault.ledger import erased_in, record_erasure


def test_erasing_holds_at_once_in_another_process(
    vault: Vault, other_process: Vault, place: Place
) -> None:
    token = vault.seal_text(place, "hello")
    assert other_process.open_text(place, token) == "hello"
    vault.keystore.destroy(place.person_id)
    for each in (vault, other_process):
        assert not each.keystore.exists(place.person_id)
        with pytest.raises(KeyGone):
            each.open_text(place, token)


def test_erasing_twice_is_erasing_once(vault: Vault, me: UUID) -> None:
    vault.keystore.destroy(me)
    before = vault.keystore.ledger.read_bytes()
    vault.keystore.destroy(me)
    assert vault.keystore.ledger.read_bytes() == before


def test_nobody_else_loses_a_key(vault: Vault, place: Place) -> None:
    token = vault.seal_text(place, "hello")
    vault.keystore.destroy(uuid4())
    assert vault.open_text(place, token) == "hello"


def test_the_erased_get_no_new_key(vault: Vault, me: UUID) -> None:
    vault.keystore.destroy(me)
    with pytest.raises(KeyGone):
        vault.create(me)


def test_copies_that_a_kill_left_go_too(vault: Vault, folder: Path, me: UUID) -> None:
    left = folder / f".{me}.key.0123456789abcdef.part"
    shutil.copy(folder / f"{me}.key", left)
    vault.keystore.destroy(me)
    assert not left.exists()


def test_a_restored_key_goes_when_the_ledger_is_replayed(
    vault: Vault, folder: Path, me: UUID, tmp_path: Path
) -> None:
    stays = uuid4()
    vault.create(stays)
    backup, kept_ledger = tmp_path / "backup", tmp_path / "erased.ledger"
    shutil.copytree(folder, backup)
    vault.keystore.destroy(me)
    shutil.copy(vault.keystore.ledger, kept_ledger)
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    assert vault.keystore.exists(me)
    assert vault.keystore.replay_erasures(kept_ledger) == 1
    assert not vault.keystore.exists(me)
    assert vault.keystore.exists(stays)
    assert erased_in(vault.keystore.ledger) == {me}
    assert vault.keystore.replay_erasures() == 0


def test_an_erasure_cut_off_after_the_ledger_is_finished_by_replaying(
    vault: Vault, me: UUID
) -> None:
    record_erasure(vault.keystore.ledger, me)
    assert vault.keystore.replay_erasures() == 1
    assert not vault.keystore.exists(me)


def test_a_ledger_line_cut_short_hides_no_other(vault: Vault) -> None:
    ledger, before, after = vault.keystore.ledger, uuid4(), uuid4()
    record_erasure(ledger, before)
    with ledger.open("a") as file:
        file.write(f"\n2026-05-01T10:00:00+00:00 {str(uuid4())[:20]}")
    record_erasure(ledger, after)
    assert erased_in(ledger) == {before, after}
