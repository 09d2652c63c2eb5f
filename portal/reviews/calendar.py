"""The days an authority counts by: England's working days, and its school terms."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from portal.reviews.terms import SchoolTerms, school_terms
from portal.reviews.working_days import WorkingDays, working_days


@dataclass(frozen=True, slots=True)
class Calendar:
    """Without files: England's bank holidays, and no terms."""

    days: WorkingDays = field(default_factory=WorkingDays)
    terms: SchoolTerms = field(default_factory=SchoolTerms)


_in_use: ContextVar[Calendar] = ContextVar("calendar")
ENGLAND = Calendar()


def read_calendar(bank_holidays: Path | None, terms: Path | None) -> Calendar:
    """Read the authority's files. Raises BankHolidayFileError, SchoolTermFileError."""
    return Calendar(working_days(bank_holidays), school_terms(terms))


def use_calendar(calendar: Calendar) -> None:
    """Make it the one that dates are counted by here; England's own where none was named."""
    _in_use.set(calendar)


def current_calendar() -> Calendar:
    return _in_use.get(ENGLAND)
