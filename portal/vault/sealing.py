"""Seals words and pictures so that they open only in the place they were sealed for."""

import json
import os
from contextlib import suppress
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.vault.errors import SealBroken

PADDED, WHOLE = 1, 2
STEP = 256
GENERATION_BYTES = 4
NONCE_BYTES = 12
_HEAD = 1 + GENERATION_BYTES + NONCE_BYTES
_LENGTH_BYTES = 4
_AS_JSON = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


class Place(NamedTuple):
    """Where a sealed value stands and whose it is; a value moved elsewhere does not open."""

    table: str
    column: str
    row_id: UUID | int | str
    person_id: UUID


class PersonCipher(NamedTuple):
    """One generation of one person's data key, unwrapped; `hashes` is derived from it."""

    generation: bytes
    aes: AESGCM
    hashes: bytes

    def seal(self, version: int, place: Place, plain: bytes) -> bytes:
        """Return version (1 byte), generation (4), nonce (12), ciphertext with its tag (16)."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self.aes.encrypt(nonce, plain, _bound_to(version, place))
        return bytes((version,)) + self.generation + nonce + sealed

    def open(self, version: int, place: Place, token: bytes) -> bytes:
        """Raise SealBroken unless ``token`` is whole, of this version, key and place."""
        if token[:1] == bytes((version,)) and token[1 : 1 + GENERATION_BYTES] == self.generation:
            nonce = token[1 + GENERATION_BYTES : _HEAD]
            with suppress(InvalidTag, ValueError):
                return self.aes.decrypt(nonce, token[_HEAD:], _bound_to(version, place))
        raise SealBroken


def seal_text(cipher: PersonCipher, place: Place, text: str) -> bytes:
    """Seal ``text`` padded to steps of 256 bytes, so that its length tells little."""
    # Half of a surrogate pair is no character; an error about it would carry the words.
    return cipher.seal(PADDED, place, _padded(text.encode("utf-8", errors="replace")))


def open_text(cipher: PersonCipher, place: Place, token: bytes) -> str:
    """Raise SealBroken."""
    plain = _unpadded(cipher.open(PADDED, place, token))
    with suppress(UnicodeDecodeError):
        return plain.decode()
    raise SealBroken


def seal_json(cipher: PersonCipher, place: Place, value: Any) -> bytes:
    """Seal what JSON can say, compact and with sorted keys; TypeError, ValueError for the rest."""
    return seal_text(cipher, place, _AS_JSON.encode(value))


def open_json(cipher: PersonCipher, place: Place, token: bytes) -> Any:
    """Raise SealBroken."""
    plain = _unpadded(cipher.open(PADDED, place, token))
    with suppress(ValueError):
        return json.loads(plain.decode())
    raise SealBroken


def seal_bytes(cipher: PersonCipher, place: Place, data: bytes) -> bytes:
    """Seal a file as it is: a photo's length says nothing about it."""
    return cipher.seal(WHOLE, place, data)


def open_bytes(cipher: PersonCipher, place: Place, token: bytes) -> bytes:
    """Raise SealBroken."""
    return cipher.open(WHOLE, place, token)


def _bound_to(version: int, place: Place) -> bytes:
    table, column, row_id, person_id = place
    return f"{version}|{table}|{column}|{row_id}|{person_id}".encode()


def _padded(data: bytes) -> bytes:
    framed = len(data).to_bytes(_LENGTH_BYTES) + data
    return framed + bytes(-len(framed) % STEP)


def _unpadded(framed: bytes) -> bytes:
    end = _LENGTH_BYTES + int.from_bytes(framed[:_LENGTH_BYTES])
    if end > len(framed):
        raise SealBroken
    return framed[_LENGTH_BYTES:end]
