"""Hashing passphrases, a few at a time; and which passphrases are too easy to guess."""

import re
from collections.abc import Iterable
from threading import BoundedSemaphore

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from portal.i18n import Message, _, ngettext
from portal.vault import current_vault
from portal.web.tidying import tidy

SHORTEST = 15
LONGEST = 200
COMMON = frozenset(
    {
        "password",
        "passphrase",
        "mypassword",
        "letmein",
        "welcome",
        "iloveyou",
        "qwertyuiop",
        "qwertyuiopasdfghjklzxcvbnm",
        "asdfghjkl",
        "abcdefghijklmnop",
        "abcdefghijklmnopqrstuvwxyz",
        "cityoflondon",
        "cityoflondoncorporation",
        "correcthorsebatterystaple",
        "reviewingofficer",
        "independentreviewingofficer",
        "socialworker",
        "administrator",
        "summer",
        "winter",
        "liverpoolfootballclub",
        "manchesterunited",
        "thequickbrownfox",
        "thequickbrownfoxjumpsoverthelazydog",
    }
)
_COUNTING = "01234567890123456789 09876543210987654321"
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_REPEATED = re.compile(r"(.{1,4}?)\1+.{0,3}", re.DOTALL)

# argon2id with the memory and passes that OWASP names first: 46 MiB, one pass, one lane.
_HASHER = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1, type=Type.ID)
_DUMMY = _HASHER.hash("nobody has this passphrase")
# Each hash takes 46 MiB, so a flood of tries waits in line instead of filling the machine.
_AT_ONCE = BoundedSemaphore(4)


def hashed(passphrase: str) -> str:
    with _AT_ONCE:
        return _HASHER.hash(_keyed(passphrase))


def verified(passphrase_hash: str | None, passphrase: str) -> bool:
    """Whether this passphrase made that hash; without one the same work is done, and it is not."""
    with _AT_ONCE:
        try:
            _HASHER.verify(passphrase_hash or _DUMMY, _keyed(passphrase))
        except (VerificationError, InvalidHashError):
            return False
    return passphrase_hash is not None


def too_easy(passphrase: str, *names: str) -> Message | None:
    """What to do about a passphrase that is easy to guess, or None; `names` are its owner's."""
    length = len(passphrase)
    if length < SHORTEST:
        return ngettext(
            "Make it longer: %(num)d more letter at least. Four or five words work well.",
            "Make it longer: %(num)d more letters at least. Four or five words work well.",
            SHORTEST - length,
        )
    if _REPEATED.fullmatch(passphrase):
        return _("This repeats itself. Use four or five different words.")
    if _only_says(passphrase, names):
        return _("This is your own name. Use four or five words that have nothing to do with you.")
    if passphrase in _COUNTING or _only_says(passphrase, COMMON):
        return _("Many people use this one. Use four or five words that you pick by chance.")
    return None


def _only_says(passphrase: str, words: Iterable[str]) -> bool:
    """Whether its letters are one of the words, once or again and again."""
    letters = _letters(passphrase)
    known = {_letters(word) for word in words} - {""}
    return letters != "" and any(letters == word * (len(letters) // len(word)) for word in known)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())


def _keyed(passphrase: str) -> bytes:
    """A hash that is stolen with the database cannot be tried without the key ring."""
    return current_vault().mac("passphrase", tidy(passphrase))
