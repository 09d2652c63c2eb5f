"""The secrets of the ways in: what they are drawn from, and how they are written for people."""

import re
import secrets

# Crockford's base 32: no letter that reads like another; 5 bits each.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LETTERS = 10
KEY_CODE_LETTERS = 12
NUMBER_DIGITS = 8
TOKEN_BYTES = 24

_READ_AS = str.maketrans("OIL", "011")
_NOT_WRITTEN = re.compile(r"[\W_]+")


def new_token() -> str:
    """192 random bits for a QR code or a cookie, as 32 letters that fit in an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_code() -> str:
    """The 50 bits that stand under the QR code of a card."""
    return _letters(CODE_LETTERS)


def new_key_code() -> str:
    """The 60 bits that somebody keeps on paper or in their notes."""
    return _letters(KEY_CODE_LETTERS)


def new_number() -> str:
    """Eight digits that name a card; they are no secret."""
    return "".join(secrets.choice("0123456789") for _digit in range(NUMBER_DIGITS))


def tidy_code(typed: str) -> str:
    """What was meant: case, spaces and dashes do not matter, o is 0, i and l are 1."""
    return _NOT_WRITTEN.sub("", typed).upper().translate(_READ_AS)


def tidy_number(typed: str) -> str:
    return "".join(letter for letter in typed if letter.isascii() and letter.isdigit())


def grouped(code: str) -> str:
    """In groups that can be read out: "4821 7730", "7KQ2M 94XTB", "7KQ2 M94X TB31"."""
    size = 5 if len(code) % 5 == 0 else 4
    return " ".join(code[start : start + size] for start in range(0, len(code), size))


def _letters(count: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _letter in range(count))
