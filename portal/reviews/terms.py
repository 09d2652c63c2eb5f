"""School terms, which are the authority's to say; without them "every school term" has no date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path


class SchoolTermFileError(Exception):
    """A line of the authority's file is no term; the text says which line."""


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
    lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    terms = tuple(sorted(_terms_in(lines)))
    for before, term in pairwise(terms):
        if term.start <= before.end:
            raise SchoolTermFileError(f"The term from {term.start} starts before another ends.")
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
    return f"Line {number} of the school terms is no term like 2026-09-02 2026-12-18."
