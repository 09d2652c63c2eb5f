"""School terms, which are the authority's to say; without them "every school term" has no date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from portal.config import SettingsError, lines_of

IN_THE_FILE = "Change it in the file of PORTAL_SCHOOL_TERMS."


class SchoolTermFileError(SettingsError):
    """The authority's file can't be read, or a line is no term; the text says what to change."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """From the first to the last day, both in it."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class SchoolTerms:
    """Terms, earliest first."""

    terms: tuple[Term, ...] = ()

    def after(self, day: date) -> Term | None:
        """Give the first term that starts after a day, None when no such term is known."""
        return next((term for term in self.terms if term.start > day), None)

    def at(self, day: date) -> Term | None:
        """Give the last term that started on that day or before it."""
        return next((term for term in reversed(self.terms) if term.start <= day), None)


def school_terms(file: Path | None = None) -> SchoolTerms:
    """Give the terms of a file, none without one.

    The file holds one term a line, its first and its last day as ISO dates with a space between
    (2026-09-02 2026-12-18); an empty line or one from `#` is passed over. Raises
    SchoolTermFileError for a line that is none, or for terms that overlap.
    """
    if file is None:
        return SchoolTerms()
    lines = lines_of(file, "PORTAL_SCHOOL_TERMS", SchoolTermFileError)
    terms = tuple(sorted(_terms_in(lines)))
    for before, term in pairwise(terms):
        if term.start <= before.end:
            overlap = f"The term from {term.start} starts before another ends. {IN_THE_FILE}"
            raise SchoolTermFileError(overlap)
    return SchoolTerms(terms)


def _terms_in(lines: Iterable[str]) -> Iterator[Term]:
    for number, line in enumerate(lines, start=1):
        days = line.partition("#")[0].split()
        if not days:
            continue
        try:
            first, last = map(date.fromisoformat, days)
        except ValueError as wrong:
            raise SchoolTermFileError(_no_term(number)) from wrong
        if last < first:
            raise SchoolTermFileError(_no_term(number))
        yield Term(first, last)


def _no_term(number: int) -> str:
    return f"Line {number} of the school terms is no term like 2026-09-02 2026-12-18. {IN_THE_FILE}"
