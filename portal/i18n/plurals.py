"""Plural headers and forms as CLDR has them; Babel's own table is wrong for six languages."""

import re
from collections.abc import Callable
from functools import cache
from gettext import c2py

from babel import Locale
from babel.plural import to_gettext

from portal.i18n.locales import cldr

# CLDR's French has a form for millions, whose rule gettext's arithmetic cannot say.
_OWN = {"fr": "nplurals=2; plural=(n > 1)"}
_HEADER = re.compile(r"\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")
_TRIED = (*range(201), 1_000, 10_000, 1_000_000)


@cache
def header(tag: str) -> str:
    """Give the `Plural-Forms` value that a catalogue of this language carries."""
    return _OWN.get(tag) or to_gettext(Locale.parse(cldr(tag)).plural_form)


@cache
def count(tag: str) -> int:
    return _parts(header(tag))[0]


def form(tag: str, number: int) -> int:
    """Give the index of the form for a number; a negative one is read without its sign."""
    return _rule(tag)(abs(number))


def agrees(tag: str, text: str) -> bool:
    """Say whether a file's header puts each number into the same form as ours does."""
    try:
        forms, theirs = _parts(text)
        return forms == count(tag) and all(theirs(n) == form(tag, n) for n in _TRIED)
    except (ValueError, ArithmeticError, RecursionError):
        return False


@cache
def _rule(tag: str) -> Callable[[int], int]:
    return _parts(header(tag))[1]


def _parts(text: str) -> tuple[int, Callable[[int], int]]:
    found = _HEADER.fullmatch(text)
    if found is None:
        raise ValueError("This is no Plural-Forms header.")
    return int(found[1]), c2py(found[2])
