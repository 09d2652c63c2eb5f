"""The file that holds one person's data key, wrapped by a master key."""

import secrets
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from portal.vault.errors import KeyGone, KeyRingWrong
from portal.vault.masters import KEY_BYTES, MasterKeys
from portal.vault.sealing import GENERATION_BYTES, NONCE_BYTES, PersonCipher

_VERSION = 1
_TAG_BYTES = 16
_WRAPPED_BYTES = KEY_BYTES + _TAG_BYTES


class WrappedKey(NamedTuple):
    """Version (1 byte), length of the master's name (1), name, generation (4), nonce (12), key."""

    master: str
    generation: bytes
    nonce: bytes
    wrapped: bytes

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        name = self.master.encode()
        head = bytes((_VERSION, len(name))) + name
        return head + self.generation + self.nonce + self.wrapped


def new_key(masters: MasterKeys, person_id: UUID) -> WrappedKey:
    """Make a data key for a person, wrapped by the active master."""
    generation = secrets.token_bytes(GENERATION_BYTES)
    return _wrap(masters, person_id, generation, secrets.token_bytes(KEY_BYTES))


def parse_key(data: bytes) -> WrappedKey:
    """Raise KeyGone for a file that was overwritten on its way out."""
    start = 2 + data[1] if len(data) > 1 else 0
    nonce_at = start + GENERATION_BYTES
    wrapped_at = nonce_at + NONCE_BYTES
    if data[:1] != bytes((_VERSION,)) or len(data) != wrapped_at + _WRAPPED_BYTES:
        raise KeyGone
    name = data[2:start].decode("ascii", errors="replace")
    return WrappedKey(name, data[start:nonce_at], data[nonce_at:wrapped_at], data[wrapped_at:])


def unwrap(masters: MasterKeys, person_id: UUID, key: WrappedKey) -> PersonCipher:
    """Raise KeyRingWrong when the ring does not hold the master that wrapped this key."""
    plain = _plain_key(masters, person_id, key)
    derivation = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"portal own hashes")
    return PersonCipher(key.generation, AESGCM(plain), derivation.derive(plain))


def rewrap(masters: MasterKeys, person_id: UUID, key: WrappedKey) -> WrappedKey:
    """Wrap the same data key by the active master. Raises KeyRingWrong."""
    return _wrap(masters, person_id, key.generation, _plain_key(masters, person_id, key))


def _wrap(masters: MasterKeys, person_id: UUID, generation: bytes, plain: bytes) -> WrappedKey:
    nonce = secrets.token_bytes(NONCE_BYTES)
    cipher = masters.cipher(masters.active)
    wrapped = cipher.encrypt(nonce, plain, _bound_to(masters.active, generation, person_id))
    return WrappedKey(masters.active, generation, nonce, wrapped)


def _plain_key(masters: MasterKeys, person_id: UUID, key: WrappedKey) -> bytes:
    cipher = masters.cipher(key.master)
    bound_to = _bound_to(key.master, key.generation, person_id)
    try:
        return cipher.decrypt(key.nonce, key.wrapped, bound_to)
    except InvalidTag as error:
        message = f"The file of a data key is damaged, or {key.master} is not the key it was."
        raise KeyRingWrong(message) from error


def _bound_to(master: str, generation: bytes, person_id: UUID) -> bytes:
    return f"portal data key|{_VERSION}|{master}|{generation.hex()}|{person_id}".encode()
