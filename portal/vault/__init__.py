"""Keys, sealed columns, rotation and erasure."""

from portal.vault.columns import (
    DataClass,
    Personal,
    Retention,
    declared_by,
    is_sealed,
    personal,
    place_of,
    sealed_column,
)
from portal.vault.durable import make_private_folder, write_durably, write_new_durably
from portal.vault.errors import KeyGone, KeyRingWrong, SealBroken
from portal.vault.keystore import Keystore
from portal.vault.ledger import erased_in
from portal.vault.masters import MasterKeys
from portal.vault.sealing import Place
from portal.vault.vault import Vault, current_vault, use_vault

__all__ = [
    "DataClass",
    "KeyGone",
    "KeyRingWrong",
    "Keystore",
    "MasterKeys",
    "Personal",
    "Place",
    "Retention",
    "SealBroken",
    "Vault",
    "current_vault",
    "declared_by",
    "erased_in",
    "is_sealed",
    "make_private_folder",
    "personal",
    "place_of",
    "sealed_column",
    "use_vault",
    "write_durably",
    "write_new_durably",
]
