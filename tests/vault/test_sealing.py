"""What is sealed opens in its own place only, and tells little by its length."""

import traceback
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.vault import KeyGone, Place, SealBroken, Vault
from portal.vault.sealing import PersonCipher, open_json

CANARY = "canary: I miss my brother"
OVERHEAD = 1 + 4 + 12 + 16
FIRST_RELEASE = (
    "01010203045d0352f0fcfb92d3e03069eefe443a4ffb08c4cf563acbe74abb289c1fb8fc793013ace1218481"
    "ecb3b1302026b30eb43b3ec457e3a5f2fe266c2402c3a5ae7381f8396fde3d9e18fae337d7ed450800add10b"
    "2ec4d4838de2b02945689bd2cf6190b8493f1ac1a91598349a606754118f218beaf570271f890c4eab1369d4"
    "0a5c92c5b52cab2c945a829ad5d6ccaac51f538f527caa508a7e6efd167d4e0e4dbd36c81941fc22c728514a"
    "b5231b522c7d764e9c6f3cd0dc9afe5fa3397114d6a296fb350dfe7516a62d1081514ad84d5837855f2c7113"
    "e9b9562219b239f8d34dbc53db563741799be90ca8f91361493d34354d2de605e1473bd6f59d017188ad26c6"
    "946bc0853266a74c66db4c67169d8ba94dc2a0e857db17156d"
)

same_vault = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@same_vault
def test_text_comes_back_as_it_was_written(vault: Vault, place: Place, text: str) -> None:
    assert vault.open_text(place, vault.seal_text(place, text)) == text


@given(data=st.binary())
@same_vault
def test_a_picture_comes_back_byte_for_byte(vault: Vault, place: Place, data: bytes) -> None:
    assert vault.open_bytes(place, vault.seal_bytes(place, data)) == data


def test_json_comes_back_as_it_was_said(vault: Vault, place: Place) -> None:
    value = {"words": "Ich möchte bleiben", "mood": 3, "more": [None, True, {"a": "ሰላም"}]}
    assert vault.open_json(place, vault.seal_json(place, value)) == value


def test_half_a_surrogate_pair_loses_no_other_word(vault: Vault, place: Place) -> None:
    assert vault.open_text(place, vault.seal_text(place, "so \ud83d good")) == "so ? good"


@pytest.mark.parametrize(("length", "steps"), [(0, 1), (252, 1), (253, 2), (508, 2), (509, 3)])
def test_text_is_padded_to_steps_of_256_bytes(
    vault: Vault, place: Place, length: int, steps: int
) -> None:
    assert len(vault.seal_text(place, "x" * length)) == OVERHEAD + 256 * steps


def test_the_same_words_never_look_the_same_twice(vault: Vault, place: Place) -> None:
    assert vault.seal_text(place, CANARY) != vault.seal_text(place, CANARY)


@pytest.mark.parametrize(
    "move",
    [
        lambda place: place._replace(table="review"),
        lambda place: place._replace(column="answer_sealed"),
        lambda place: place._replace(row_id=uuid4()),
    ],
)
def test_a_value_moved_to_another_place_does_not_open(
    vault: Vault, place: Place, move: Callable[[Place], Place]
) -> None:
    elsewhere = move(place)
    token, other = vault.seal_text(place, CANARY), vault.seal_text(elsewhere, "mine")
    for wrong_place, moved in ((elsewhere, token), (place, other)):
        with pytest.raises(SealBroken):
            vault.open_text(wrong_place, moved)


def test_a_value_moved_to_another_person_does_not_open(vault: Vault, place: Place) -> None:
    ben = uuid4()
    vault.create(ben)
    token = vault.seal_text(place, CANARY)
    generation_of_ben = vault.keystore.cipher(ben).generation
    for moved in (token, token[:1] + generation_of_ben + token[5:]):
        with pytest.raises(SealBroken):
            vault.open_text(place._replace(person_id=ben), moved)


def test_one_flipped_bit_anywhere_is_noticed(vault: Vault, place: Place) -> None:
    token = vault.seal_text(place, CANARY)
    for at in range(len(token)):
        flipped = bytearray(token)
        flipped[at] ^= 1 << (at % 8)
        with pytest.raises(SealBroken):
            vault.open_text(place, bytes(flipped))


def test_a_token_cut_short_at_any_length_is_noticed(vault: Vault, place: Place) -> None:
    token = vault.seal_text(place, CANARY)
    for length in range(len(token)):
        with pytest.raises(SealBroken):
            vault.open_text(place, token[:length])


def test_one_kind_of_value_does_not_pass_for_another(vault: Vault, place: Place) -> None:
    with pytest.raises(SealBroken):
        vault.open_bytes(place, vault.seal_text(place, CANARY))
    with pytest.raises(SealBroken):
        vault.open_text(place, vault.seal_bytes(place, CANARY.encode()))


def test_the_error_carries_no_words(vault: Vault, place: Place) -> None:
    with pytest.raises(SealBroken) as caught:
        vault.open_json(place, vault.seal_text(place, CANARY))
    assert caught.value.__context__ is None
    assert "canary" not in "".join(traceback.format_exception_only(caught.value))


def test_no_file_holds_the_words(vault: Vault, place: Place, tmp_path: Path) -> None:
    token = vault.seal_text(place, CANARY)
    assert CANARY.encode() not in token
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(b"canary" in path.read_bytes() for path in files)


def test_nothing_is_sealed_for_somebody_without_a_key(vault: Vault, place: Place) -> None:
    with pytest.raises(KeyGone):
        vault.seal_text(place._replace(person_id=uuid4()), CANARY)


def test_what_was_sealed_by_the_first_release_opens() -> None:
    cipher = PersonCipher(b"\x01\x02\x03\x04", AESGCM(bytes(range(32))), bytes(32))
    place = Place("wish", "words_sealed", UUID(int=5), UUID(int=6))
    token = bytes.fromhex(FIRST_RELEASE)
    assert open_json(cipher, place, token) == {"words": "I want a dog"}
