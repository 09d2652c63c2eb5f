"""The translations of each language, read once, and what is known about their quality."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import read_mo
from babel.messages.pofile import PoFileError, read_po

from portal.i18n import plurals
from portal.i18n.locales import LANGUAGES
from portal.i18n.reviews import read_review
from portal.i18n.text import fits

_log = logging.getLogger(__name__)
TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
_folder = TRANSLATIONS


class State(StrEnum):
    """How far a translation can be trusted."""

    MISSING = "missing"
    MACHINE = "machine"
    HUMAN = "human"
    REVIEWED = "reviewed"


class Source(NamedTuple):
    """An English message as it stands in the code."""

    text: str
    context: str | None = None
    plural: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.text,) if self.plural is None else (self.text, self.plural)

    @property
    def review_id(self) -> str:
        """The name in `review.toml`: the English, after its context if it has one."""
        return f"{self.context} | {self.text}" if self.context else self.text


class Found(NamedTuple):
    """A translation and the language it is in, which may be a fallback's."""

    tag: str
    forms: tuple[str, ...]
    state: State

    def form(self, number: int | None) -> str:
        return self.forms[plurals.form(self.tag, number) if number is not None else 0]


@dataclass(frozen=True)
class Catalogue:
    """One language's translations; what did not fit its English has been left out."""

    tag: str
    entries: Mapping[tuple[str | None, str], tuple[str, ...]] = field(default_factory=dict)
    default: State = State.MACHINE
    reviewed: frozenset[str] = frozenset()

    def find(self, source: Source) -> Found | None:
        forms = self.entries.get((source.context, source.text))
        wanted = 1 if source.plural is None else plurals.count(self.tag)
        if forms is None or len(forms) != wanted:
            return None
        reviewed = source.review_id in self.reviewed
        return Found(self.tag, forms, State.REVIEWED if reviewed else self.default)


class MadeUp(Protocol):
    """A catalogue that is computed; the pseudo-languages of tests are."""

    def find(self, source: Source) -> Found | None: ...


made_up: dict[str, MadeUp] = {}


def find(tag: str, source: Source) -> Found | None:
    """Give a message's translation from the language or the first fallback that has one."""
    for near in (tag, *LANGUAGES[tag].fallbacks) if tag in LANGUAGES else ():
        if near == "en":
            return None
        if found := catalogue(near).find(source):
            return found
    return None


def state(tag: str, msgid: str, context: str | None = None) -> State:
    """Say how far a singular message's translation can be trusted; English always can."""
    if tag == "en":
        return State.REVIEWED
    found = find(tag, Source(msgid, context))
    return found.state if found else State.MISSING


def by_computer(tag: str) -> bool:
    """Say whether a language is a machine's draft, but for what somebody has checked."""
    return tag != "en" and getattr(catalogue(tag), "default", None) is State.MACHINE


def catalogue(tag: str) -> "Catalogue | MadeUp":
    return made_up.get(tag) or _read(tag)


@cache
def _read(tag: str) -> Catalogue:
    """Read a language's catalogue; one that cannot be read is empty, which shows English."""
    path, made = po_path(_folder, tag), mo_path(_folder, tag)
    if not path.is_file():
        return Catalogue(tag)
    try:
        if is_compiled(_folder, tag):
            with made.open("rb") as file:
                return _kept(tag, read_mo(file))
        with path.open("rb") as file:
            return _kept(tag, read_po(file, locale=tag, abort_invalid=True))
    except (PoFileError, ValueError, TypeError) as error:
        _log.warning("The catalogue of %s cannot be read: %s", tag, error)
        return Catalogue(tag)


def po_path(folder: Path, tag: str) -> Path:
    return folder / tag / "LC_MESSAGES" / "messages.po"


def is_compiled(folder: Path, tag: str) -> bool:
    """Whether the MO file is no older than the PO."""
    path, made = po_path(folder, tag), mo_path(folder, tag)
    return made.is_file() and made.stat().st_mtime_ns >= path.stat().st_mtime_ns


def mo_path(folder: Path, tag: str) -> Path:
    """Where a compiled catalogue stands; it is read while it is no older than the PO."""
    return po_path(folder, tag).with_suffix(".mo")


@contextmanager
def reading_from(folder: Path) -> Iterator[None]:
    """Read translations from another folder inside the block; for tests."""
    global _folder  # noqa: PLW0603 one folder for the process, as one checkout has
    before, _folder = _folder, folder
    forget()
    try:
        yield
    finally:
        _folder = before
        forget()


_also_forget = [_read.cache_clear]


def folder() -> Path:
    """Where translations are read from now."""
    return _folder


def forget() -> None:
    """Read everything again when it is next asked for."""
    for clear in _also_forget:
        clear()


def remembers(memo: dict[str, dict[object, object]]) -> None:
    """Register a memo made from translations, to be emptied with them."""
    _also_forget.append(memo.clear)


def _kept(tag: str, catalog: Catalog) -> Catalogue:
    plurals_agree = plurals.agrees(tag, catalog.plural_forms)
    entries = {}
    for entry in catalog:
        forms = forms_of(entry)
        if not entry.id or entry.fuzzy or not all(forms):
            continue
        if entry.pluralizable and (not plurals_agree or len(forms) != plurals.count(tag)):
            continue
        ids = ids_of(entry)
        if all(fits(ids, form) for form in forms):
            entries[_context_of(entry), ids[0]] = forms
    review = read_review(_folder / tag / "review.toml")
    return Catalogue(tag, entries, State(review.default), review.listed)


def _context_of(entry: Entry) -> str | None:
    """Babel gives it as bytes where it was read from an MO file."""
    context: str | bytes | None = entry.context
    return context.decode() if isinstance(context, bytes) else context


def ids_of(entry: Entry) -> tuple[str, ...]:
    return (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)


def forms_of(entry: Entry) -> tuple[str, ...]:
    return (
        (entry.string or "",) if not isinstance(entry.string, list | tuple) else tuple(entry.string)
    )
