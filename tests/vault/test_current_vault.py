"""Which vault is in use, with several apps in one process; and keyed hashes."""

from collections.abc import Iterator
from contextvars import Context, copy_context
from pathlib import Path
from threading import Thread

import pytest

from portal.vault import MasterKeys, Vault, current_vault, use_vault
from portal.vault import vault as door


@pytest.fixture
def apart() -> Iterator[Context]:
    """Give a context of its own, so that no other test's vault is seen or changed."""
    before = list(door._last_named)
    yield copy_context()
    door._last_named[:] = before


def test_each_context_keeps_its_own(vault: Vault, other_process: Vault, apart: Context) -> None:
    second = apart.copy()
    apart.run(use_vault, vault)
    second.run(use_vault, other_process)
    assert apart.run(current_vault) is vault
    assert second.run(current_vault) is other_process


def test_a_thread_that_names_none_uses_the_last_named(vault: Vault, apart: Context) -> None:
    apart.run(use_vault, vault)
    seen: list[Vault] = []
    thread = Thread(target=lambda: seen.append(current_vault()))
    thread.start()
    thread.join()
    assert seen == [vault]


def test_before_any_is_named_it_says_what_to_do(apart: Context) -> None:
    assert apart
    door._last_named.clear()
    with pytest.raises(LookupError, match="use_vault"):
        Context().run(current_vault)


def test_parts_of_a_hash_do_not_run_into_each_other(vault: Vault, tmp_path: Path) -> None:
    hashes = [
        vault.mac("pin", "ab", "c"),
        vault.mac("pin", "a", "bc"),
        vault.mac("pin", "abc"),
        vault.mac("audit", "ab", "c"),
        Vault.at(tmp_path, MasterKeys.generate_file(tmp_path / "other")).mac("pin", "ab", "c"),
    ]
    assert len(set(hashes)) == 5
    assert vault.mac("pin", b"ab", "c") == hashes[0]
    assert len(hashes[0]) == 32
