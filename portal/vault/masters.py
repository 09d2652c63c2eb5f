"""The ring of master keys that wrap the data keys of people."""

import base64
import binascii
import datetime as dt
import re
import secrets
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from portal.vault.durable import write_durably, write_new_durably
from portal.vault.errors import KeyRingWrong

KEY_BYTES = 32
ROOT = "root"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


class MasterKeys:
    """Lines of ``name:base64 of 32 bytes``; the first that is not ``root`` is active."""

    def __init__(self, text: str) -> None:
        """Read a ring; commas may stand for line ends. Raises KeyRingWrong."""
        keys = _read_ring(text)
        if ROOT not in keys:
            raise KeyRingWrong("The key ring has no line that starts with root: and it needs one.")
        # Hashes of PINs, codes and the audit chain cannot be made again without the secrets
        # behind them, so what keys them must stay the same when the masters are rotated.
        self._root = keys.pop(ROOT)
        if not keys:
            raise KeyRingWrong("The key ring holds no master key beside root. Add one.")
        self.active = next(iter(keys))
        self._ciphers = {name: AESGCM(key) for name, key in keys.items()}
        self._subkeys: dict[str, bytes] = {}

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Raise KeyRingWrong when the file is away or a line cannot be used."""
        return cls(_text_of(path))

    @classmethod
    def generate_file(cls, path: Path) -> Self:
        """Make a ring with a root and one master; never over a file that is there."""
        text = f"{_new_line(ROOT)}{_new_line(_new_name())}"
        if not write_new_durably(path, text.encode()):
            raise KeyRingWrong("There is a key ring at this path already. It was left as it is.")
        return cls(text)

    @classmethod
    def add_to_file(cls, path: Path) -> Self:
        """Put a new active master on top of the ring; the old ones stay, to unwrap with."""
        text = f"{_new_line(_new_name())}{_text_of(path)}"
        ring = cls(text)
        write_durably(path, text.encode())
        return ring

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the masters, the active one first."""
        return tuple(self._ciphers)

    def cipher(self, name: str) -> AESGCM:
        """Raise KeyRingWrong when the ring has lost this master."""
        if name not in self._ciphers:
            raise KeyRingWrong(f"A data key is wrapped by {name}, which the ring lacks. Add it.")
        return self._ciphers[name]

    def subkey(self, purpose: str) -> bytes:
        """32 bytes for one purpose, from the root: the same for ever, whatever is rotated."""
        if purpose not in self._subkeys:
            info = b"portal subkey|" + purpose.encode()
            derivation = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info)
            self._subkeys[purpose] = derivation.derive(self._root)
        return self._subkeys[purpose]


def _read_ring(text: str) -> dict[str, bytes]:
    keys: dict[str, bytes] = {}
    for number, line in enumerate(re.split(r"[\n,]", text), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, _, encoded = line.strip().partition(":")
        if not _NAME.fullmatch(name):
            raise KeyRingWrong(f"Line {number} of the key ring does not start with a name and a :.")
        if name in keys:
            raise KeyRingWrong(f"Line {number} of the key ring repeats a name. Rename it.")
        keys[name] = _read_key(number, encoded)
    return keys


def _read_key(number: int, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyRingWrong(f"Line {number} of the key ring is not base64 of {KEY_BYTES} bytes.")
    return key


def _text_of(path: Path) -> str:
    try:
        # Replaced rather than refused: a decoding error would carry the bytes of the file.
        return path.read_bytes().decode("ascii", errors="replace")
    except OSError as error:
        message = f"The key ring at {path} cannot be read. Check that the file is there."
        raise KeyRingWrong(message) from error


def _new_name() -> str:
    today = dt.datetime.now(dt.UTC).date()
    return f"{today.isoformat()}-{secrets.token_hex(2)}"


def _new_line(name: str) -> str:
    return f"{name}:{base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}\n"
