"""PINs: drawing one, hashing it, and knowing it again."""

import random
import secrets
from collections.abc import Sequence
from threading import BoundedSemaphore
from uuid import UUID

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from portal.accounts.models import PinKind
from portal.choices.choice import Choice
from portal.choices.pictures import PICTURES
from portal.vault import current_vault

PICTURES_IN_A_PIN = 4
DIGITS_IN_A_PIN = 6

# RFC 9106 asks for argon2id; memory and passes as OWASP's third choice, 19 MiB and two passes.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, type=Type.ID)
# A flood of tries waits in line instead of filling the machine's memory.
_AT_ONCE = BoundedSemaphore(4)


def new_pictures() -> list[str]:
    """Four different pictures of forty, in order: 40 x 39 x 38 x 37 ways, 21 bits."""
    return secrets.SystemRandom().sample(PICTURES.codes, PICTURES_IN_A_PIN)


def new_digits() -> str:
    """Six digits: a million ways, 20 bits."""
    return f"{secrets.randbelow(10**DIGITS_IN_A_PIN):0{DIGITS_IN_A_PIN}d}"


def hashed(person_id: UUID, kind: PinKind, pin: Sequence[str]) -> str:
    """Hash a PIN. It takes a tenth of a second: never call it while a transaction writes."""
    with _AT_ONCE:
        return _HASHER.hash(_keyed(person_id, kind, pin))


def matches(pin_hash: str, person_id: UUID, kind: PinKind, pin: Sequence[str]) -> bool:
    """Whether this PIN made that hash; as slow as `hashed`."""
    with _AT_ONCE:
        try:
            return _HASHER.verify(pin_hash, _keyed(person_id, kind, pin))
        except (VerificationError, InvalidHashError):
            return False


def shuffled(seed: int) -> list[Choice]:
    """The forty pictures in the order of this seed, which one page keeps from tap to tap."""
    order = list(PICTURES.values())
    random.Random(seed).shuffle(order)  # noqa: S311 an order on a screen is no secret
    return order


def new_seed() -> int:
    return secrets.randbelow(10**9)


def _keyed(person_id: UUID, kind: PinKind, pin: Sequence[str]) -> bytes:
    """Twenty bits are soon guessed from a stolen database: the key ring is needed to try them."""
    return current_vault().mac("pin", person_id.bytes, kind.value, *pin)
