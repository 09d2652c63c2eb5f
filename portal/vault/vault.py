"""One door to everything sealed: keys, seals and keyed hashes of one deployment."""

import hmac
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from portal.vault import sealing
from portal.vault.keystore import Keystore
from portal.vault.masters import MasterKeys
from portal.vault.sealing import Place


class Vault:
    """Every ``seal`` and ``open`` raises KeyGone when the person of the place has no key."""

    def __init__(self, keystore: Keystore, masters: MasterKeys) -> None:
        self.keystore = keystore
        self.masters = masters

    @classmethod
    def at(cls, folder: Path, masters: MasterKeys) -> Self:
        """Open the vault whose data keys are in ``folder``."""
        return cls(Keystore(folder, masters), masters)

    def create(self, person_id: UUID) -> None:
        """Make this person's data key; one that is there stays. Raises KeyGone if erased."""
        self.keystore.create(person_id)

    def seal_text(self, place: Place, text: str) -> bytes:
        return sealing.seal_text(self.keystore.cipher(place.person_id), place, text)

    def open_text(self, place: Place, token: bytes) -> str:
        """Raise SealBroken."""
        return sealing.open_text(self.keystore.cipher(place.person_id), place, token)

    def seal_json(self, place: Place, value: Any) -> bytes:
        return sealing.seal_json(self.keystore.cipher(place.person_id), place, value)

    def open_json(self, place: Place, token: bytes) -> Any:
        """Raise SealBroken."""
        return sealing.open_json(self.keystore.cipher(place.person_id), place, token)

    def seal_bytes(self, place: Place, data: bytes) -> bytes:
        return sealing.seal_bytes(self.keystore.cipher(place.person_id), place, data)

    def open_bytes(self, place: Place, token: bytes) -> bytes:
        """Raise SealBroken."""
        return sealing.open_bytes(self.keystore.cipher(place.person_id), place, token)

    def mac(self, purpose: str, *parts: bytes | str) -> bytes:
        """HMAC-SHA256 of the parts, each with its length so that none runs into the next."""
        return hmac.digest(self.masters.subkey(purpose), _framed(parts), "sha256")

    def own_mac(self, person_id: UUID, *parts: bytes | str) -> bytes:
        """The same under the person's own key: once they are erased, nobody can check a guess."""
        return hmac.digest(self.keystore.cipher(person_id).hashes, _framed(parts), "sha256")


def _framed(parts: tuple[bytes | str, ...]) -> bytes:
    message = bytearray()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        message += len(data).to_bytes(8) + data
    return bytes(message)


_in_use: ContextVar[Vault] = ContextVar("vault")
_last_named: list[Vault] = []


def use_vault(vault: Vault) -> None:
    """Make ``vault`` the current one here, and in threads that name none themselves."""
    _in_use.set(vault)
    _last_named[:] = [vault]


def current_vault() -> Vault:
    """Raise LookupError before any vault was named."""
    vault = _in_use.get(None)
    if vault is not None:
        return vault
    if _last_named:
        return _last_named[0]
    raise LookupError("No vault is in use yet. Call use_vault first.")
