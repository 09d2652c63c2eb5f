"""The ring of master keys is read strictly, and says in a sentence what is wrong."""

import base64
from pathlib import Path

import pytest

from portal.vault import KeyRingWrong, MasterKeys


def line(name: str, fill: int, length: int = 32) -> str:
    return f"{name}:{base64.b64encode(bytes([fill]) * length).decode()}\n"


GOOD = line("root", 1) + line("new", 2) + line("old", 3)


@pytest.mark.parametrize("text", [GOOD, GOOD.strip().replace("\n", ","), f"# kept here\n\n{GOOD}"])
def test_the_first_master_is_active_in_a_file_or_a_variable(text: str) -> None:
    ring = MasterKeys(text)
    assert (ring.active, ring.names) == ("new", ("new", "old"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no line that starts with root:"),
        (line("new", 2), "no line that starts with root:"),
        (line("root", 1), "no master key beside root"),
        (GOOD + line("short", 4, 31), "Line 4 of the key ring is not base64 of 32 bytes"),
        (GOOD + line("long", 4, 33), "Line 4 of the key ring is not base64 of 32 bytes"),
        (GOOD + "next:not base64!\n", "Line 4 of the key ring is not base64 of 32 bytes"),
        (GOOD + "next:\n", "Line 4 of the key ring is not base64 of 32 bytes"),
        (GOOD + line("old", 4), "Line 4 of the key ring repeats a name"),
        (GOOD + line("A name", 4), "Line 4 of the key ring does not start with a name"),
    ],
)
def test_a_bad_ring_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(KeyRingWrong, match=sentence) as caught:
        MasterKeys(text)
    assert base64.b64encode(b"\x04" * 9).decode() not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_is_away_or_no_text_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "masters"
    if content:
        path.write_bytes(content)
    with pytest.raises(KeyRingWrong, match="key ring"):
        MasterKeys.from_file(path)


def test_a_ring_is_never_made_over_another(ring: Path) -> None:
    before = ring.read_bytes()
    with pytest.raises(KeyRingWrong, match="already"):
        MasterKeys.generate_file(ring)
    assert ring.read_bytes() == before


def test_subkeys_differ_by_purpose_and_outlive_rotation(ring: Path) -> None:
    before = MasterKeys.from_file(ring)
    after = MasterKeys.add_to_file(ring)
    assert before.active != after.active
    assert (
        before.subkey("audit")
        == after.subkey("audit")
        == MasterKeys.from_file(ring).subkey("audit")
    )
    assert len({after.subkey("audit"), after.subkey("pin"), after.subkey("")}) == 3
    assert len(after.subkey("pin")) == 32


def test_subkeys_are_the_same_in_every_release() -> None:
    assert MasterKeys(GOOD).subkey("audit").hex()[:16] == "8dd80a0f988f52a7"


def test_a_ring_shows_no_key_when_printed() -> None:
    assert base64.b64encode(b"\x02" * 9).decode() not in f"{MasterKeys(GOOD)!r}"
