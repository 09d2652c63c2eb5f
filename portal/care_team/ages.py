"""Adding months to a date, and birthdays."""

from calendar import monthrange
from datetime import date, timedelta

ADULTS_END_AT = 19


def add_months(day: date, months: int) -> date:
    """Give the day with the same number `months` later, or the last day of a shorter month.

    Three months after 30 November is 28 (or 29) February: the earlier day, so that a limit is
    never set too late. Not reversible: a month back from there is 28 January.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def birthday(born: date, age: int) -> date:
    """Give the birthday on which somebody turns `age`; 29 February is kept on 28 February."""
    return add_months(born, 12 * age)


def last_day_for_adults(born: date) -> date:
    """Give the last day on which an adult sees anything: the one before the 19th birthday.

    The IRO is not engaged after 19 [V], and access for adults ends with that.
    """
    return birthday(born, ADULTS_END_AT) - timedelta(days=1)


def born_from(last_day: date) -> date:
    """Give the birthday that limits are counted by, from the last day of adults.

    It is the 28th for somebody born on 29 February, whose birthdays from 17 to 19 are the same.
    """
    return add_months(last_day + timedelta(days=1), -12 * ADULTS_END_AT)
