"""The words that must mean one thing in a language, and where a translation lost one."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from portal.i18n.catalogue import forms_of, ids_of
from portal.i18n.locales import LANGUAGES

_OFFICER = r"\b(?:IROs?|reviewing officers?)\b"
ENGLISH = {
    "review": r"\breviews?\b(?!ing)",
    "iro": _OFFICER,
    "social_worker": r"\bsocial workers?\b",
    "care_plan": r"\bcare plans?\b",
    "pathway_plan": r"\bpathway plans?\b",
    "advocate": r"\badvocates?\b",
    "interpreter": r"\binterpreters?\b",
    "asylum_claim": r"\basylum claims?\b",
    "rights": r"\brights\b",
    "council": r"\bcouncils?\b",
    "agenda": r"\bagendas?\b",
    "wishes": r"\bwish(?:es)?\b",
    "feelings": r"\bfeelings?\b",
}
_FOUND = {term: re.compile(pattern, re.IGNORECASE) for term, pattern in ENGLISH.items()}
Terms = Mapping[str, tuple[str, ...]]


def read(path: Path) -> Terms:
    """Give the forms each term takes in a language; the first is the term itself.

    Raises tomllib.TOMLDecodeError for a file that is no TOML.
    """
    said = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    return {
        term: tuple(str(form) for form in forms)
        for term, forms in said.items()
        if isinstance(forms, list) and term in ENGLISH
    }


def lost(terms: Terms, entry: Entry) -> Iterator[str]:
    """Give each term that the English of a translated message has and its translation has not."""
    english = " ".join(ids_of(entry))
    for term in terms_in(english):
        forms = [form.casefold() for form in terms.get(term, ())]
        for said in forms_of(entry) if forms else ():
            if said and not any(form in said.casefold() for form in forms):
                yield f"{said!r} lacks the glossary's word for {term!r} ({', '.join(terms[term])})."


def terms_in(english: str) -> list[str]:
    return [term for term, pattern in _FOUND.items() if pattern.search(english)]


def faults(tag: str, path: Path, catalog: Catalog) -> Iterator[str]:
    """Give each term without a word of its own, and each translation that uses another."""
    try:
        terms = read(path)
    except tomllib.TOMLDecodeError as error:
        yield f"{tag}: glossary.toml cannot be read: {error}."
        return
    missing = [term for term in ENGLISH if not terms.get(term)]
    if missing and LANGUAGES[tag].level:
        yield f"{tag}: glossary.toml lacks {', '.join(missing)}."
    for entry in catalog:
        if entry.id:
            yield from (f"{tag}: {what}" for what in lost(terms, entry))


EMPTY = "# The word for each term first, then the forms it takes in sentences.\n" + "".join(
    f"{term} = []\n" for term in ENGLISH
)
