"""Working days in England."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from holidays import country_holidays

from portal.config import SettingsError, lines_of

SATURDAY = 5
ONE_DAY = timedelta(days=1)


class BankHolidayFileError(SettingsError):
    """The authority's file can't be read, or a line is no date; the text says what to change."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Counts days that are not a Saturday, Sunday, Christmas Day, Good Friday or bank holiday.

    Source: Care Planning, Placement and Case Review (England) Regulations 2010. The `holidays`
    library knows England's bank holidays; `bank_holidays`, if given, replaces what it says for
    each year that has a date in it. Christmas Day and Good Friday are days off in every year.
    """

    bank_holidays: frozenset[date] = frozenset()
    _years: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_years", frozenset(day.year for day in self.bank_holidays))

    def is_working_day(self, day: date) -> bool:
        if day.weekday() >= SATURDAY or day in always_off(day.year):
            return False
        if day.year in self._years:
            return day not in self.bank_holidays
        return day not in english_bank_holidays(day.year)

    def after(self, day: date, count: int) -> date:
        """Give the last day of a limit of `count` working days (1 or more) after `day`.

        `day` itself is not counted, whatever it is: day one is the first working day after it.
        Raises ValueError for a count below 1.
        """
        if count < 1:
            raise ValueError("Count one working day or more.")
        while count:
            day += ONE_DAY
            count -= self.is_working_day(day)
        return day

    def before(self, day: date, count: int) -> date:
        """Give the day that is `count` working days (1 or more) before `day`, itself one of them.

        `day` is not counted, whatever it is. Raises ValueError for a count below 1.
        """
        if count < 1:
            raise ValueError("Count one working day or more.")
        while count:
            day -= ONE_DAY
            count -= self.is_working_day(day)
        return day


@cache
def english_bank_holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("GB", subdiv="ENG", years=year, language="en_GB"))


@cache
def always_off(year: int) -> frozenset[date]:
    """Give Christmas Day and Good Friday, which the regulation names beside bank holidays."""
    named = country_holidays("GB", subdiv="ENG", years=year, language="en_GB")
    return frozenset({date(year, 12, 25), *named.get_named("Good Friday")})


def working_days(bank_holiday_file: Path | None = None) -> WorkingDays:
    """Give England's working days, with the authority's own file of bank holidays if it has one.

    The file holds one ISO date a line (2026-05-04); an empty line or one from `#` is passed over.
    It must hold all the bank holidays of each year it names. Raises BankHolidayFileError.
    """
    if bank_holiday_file is None:
        return WorkingDays()
    lines = lines_of(bank_holiday_file, "PORTAL_BANK_HOLIDAYS", BankHolidayFileError)
    return WorkingDays(frozenset(_dates_in(lines)))


def _dates_in(lines: Iterable[str]) -> Iterator[date]:
    for number, line in enumerate(lines, start=1):
        text = line.partition("#")[0].strip()
        if not text:
            continue
        try:
            yield date.fromisoformat(text)
        except ValueError as wrong:
            message = (
                f"Line {number} of the bank holidays is no date like 2026-05-04. "
                "Change it in the file of PORTAL_BANK_HOLIDAYS."
            )
            raise BankHolidayFileError(message) from wrong
