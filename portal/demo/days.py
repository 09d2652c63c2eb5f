"""Days of the made-up authority: nobody there meets on a weekend or a bank holiday."""

from datetime import date

from portal.reviews.working_days import working_days


def weekday(day: date) -> date:
    """The day, or the next one on which people work."""
    england = working_days()
    return day if england.is_working_day(day) else england.after(day, 1)
